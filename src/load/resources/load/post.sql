select s.*, i.stem, left(s.text, 120) as wording, lower(s.origin) as origin_key, json_build_array(s.origin) as chain,
    json_build_array(json_build_object('exact', left(s.text, 120), 'prefix', '', 'suffix', substr(s.text, 121, 32),
        'start', 0, 'end', 120)) as segments, ${claim_a} as claim_a, ${claim_b} as claim_b, ${speaker} as said_by,
    ${document} as document_id, sha256(i.stem::bytea) as hash, substr(sha256(i.stem::bytea), 1, 16) as salt,
    json_build_object('after', json_build_object('kind', 'DIRECT', 'status', 'RECORDED', 'saidOn', s.published_on,
        'speakers', json_build_array(json_build_object('role', 'Spokesman', 'speakerId', ${speaker})), 'appearances',
        json_build_array(json_build_object('id', i.stem, 'documentId', ${document}, 'versionId', s.version_id,
            'language', s.language, 'anchor', 'MATCHED', 'cue', json_build_object('text', 'said'), 'wording',
            left(s.text, 120), 'independence', json_build_array(s.origin), 'segments', json_build_array(
                json_build_object('exact', left(s.text, 120), 'prefix', '', 'suffix', substr(s.text, 121, 32),
                    'start', 0, 'end', 120)))))) as quote_drawn,
    json_build_object('after', json_build_object('asserts', true, 'claimId', ${claim_a}, 'createdAt', now(), 'drawnBy',
        ${recorder}, 'id', i.stem, 'origin', 'PERSON', 'quoteId', i.stem, 'rationale',
        'What is said here bears on the claim as it is worded.', 'revision', 0, 'stance', 'SUPPORTS', 'status',
        'PROPOSED', 'updatedAt', now())) as link_drawn
from (${source}) s, (
    select lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') || '7' || substr(r, 1, 3) || '8'
        || substr(r, 4, 14) as stem
    from md5(random()::text) r) i \gset
begin;
insert into idempotency_key (actor, key, request, created_at)
values (${recorder}, :stem, :hash::bytea, now()) on conflict do nothing;
select id, cast(coalesce(merged_into, id) as uuid) from speaker where id in (:said_by)
union all
select id, cast(coalesce(merged_into, id) as uuid) from claim where id in (:claim_a, :claim_b);
insert into Quote (created_at,kind,occasion_kind,occasion_name,occasion_place,occasion_on,occasion_precision,original_language,original_wording,revision,said_on,status,updated_at,id)
values (now(),'DIRECT','STATEMENT','Statement',null,null,null,null,null,0,:published_on::date,'RECORDED',now(),(:stem::text || '0')::uuid);
insert into quote_speaker (position,quote_id,role,speaker_id,id)
values (0,(:stem::text || '0')::uuid,'Spokesman',:said_by::uuid,(:stem::text || '1')::uuid);
insert into Appearance (anchor,created_at,cue,document_id,independence,language,latest,mention,quote_id,segments,source_key,version_id,wording,id)
values ('MATCHED',now(),cast('{"text": "said"}' as jsonb),:document_id::uuid,cast(cast(:chain as text) as jsonb),:language,null,null,(:stem::text || '0')::uuid,cast(cast(:segments as text) as jsonb),:origin_key,:version_id::uuid,:wording,(:stem::text || '2')::uuid);
\startpipeline
insert into ledger_entry (actor,commitment,happened_at,hash,payload,position,previous_hash,salt,subject,subject_kind,type,id)
values (${recorder},:hash::bytea,now(),:hash::bytea,cast(cast(:quote_drawn as text) as jsonb),1,:hash::bytea,:salt::bytea,(:stem::text || '0')::uuid,'QUOTE','QUOTE_RECORDED',(:stem::text || '3')::uuid);
insert into ledger_entry (actor,commitment,happened_at,hash,payload,position,previous_hash,salt,subject,subject_kind,type,id)
values (${recorder},:hash::bytea,now(),:hash::bytea,cast(cast(:link_drawn as text) as jsonb),1,:hash::bytea,:salt::bytea,(:stem::text || '6')::uuid,'LINK','LINK_DRAWN',(:stem::text || '4')::uuid);
insert into ledger_entry (actor,commitment,happened_at,hash,payload,position,previous_hash,salt,subject,subject_kind,type,id)
values (${recorder},:hash::bytea,now(),:hash::bytea,cast(cast(:link_drawn as text) as jsonb),1,:hash::bytea,:salt::bytea,(:stem::text || '7')::uuid,'LINK','LINK_DRAWN',(:stem::text || '5')::uuid);
\endpipeline
\startpipeline
insert into Link (asserts,claim_id,created_at,decided_at,decided_by,drawn_by,origin,quote_id,rationale,reason,revision,stance,status,updated_at,id)
values (true,:claim_a::uuid,now(),null,null,${recorder},'PERSON',(:stem::text || '0')::uuid,'What is said here bears on the claim as it is worded.',null,0,'SUPPORTS','PROPOSED',now(),(:stem::text || '6')::uuid);
insert into Link (asserts,claim_id,created_at,decided_at,decided_by,drawn_by,origin,quote_id,rationale,reason,revision,stance,status,updated_at,id)
values (true,:claim_b::uuid,now(),null,null,${recorder},'PERSON',(:stem::text || '0')::uuid,'What is said here bears on the claim as it is worded.',null,0,'DISPUTES','PROPOSED',now(),(:stem::text || '7')::uuid);
\endpipeline
insert into claim_tally (claim_id, stance, status, links, changes)
values (:claim_a::uuid, 'SUPPORTS', 'PROPOSED', 1, 1)
on conflict (claim_id, stance, status)
do update set links = claim_tally.links + 1, changes = claim_tally.changes + 1;
insert into claim_tally (claim_id, stance, status, links, changes)
values (:claim_b::uuid, 'DISPUTES', 'PROPOSED', 1, 1)
on conflict (claim_id, stance, status)
do update set links = claim_tally.links + 1, changes = claim_tally.changes + 1;
update idempotency_key set subject = (:stem::text || '0')::uuid where actor = ${recorder} and key = :stem;
commit;
${read};
