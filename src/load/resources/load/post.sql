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
insert into idempotency_key (actor, key, request, created_at, subject)
values (${recorder}, :stem, :hash::bytea, now(), (:stem::text || '0')::uuid) on conflict do nothing;
with speakers as (
    select id, coalesce(merged_into, id) as stands from speaker where id in (:said_by)),
claims as (
    select id, coalesce(merged_into, id) as stands from claim where id in (:claim_a, :claim_b)
    order by id for key share)
select id, stands from speakers union all select id, stands from claims;
insert into Quote (assessment_id,authenticity,challenges,created_at,grounds,kind,occasion_kind,occasion_name,occasion_place,occasion_on,occasion_precision,original_language,original_wording,responses,revision,said_on,status,updated_at,withdrawn_at,withdrawn_reason,id)
values (null,null,0,now(),0,'DIRECT','STATEMENT','Statement',null,null,null,null,null,0,0,:published_on::date,'RECORDED',now(),null,null,(:stem::text || '0')::uuid);
insert into quote_speaker (position,quote_id,role,speaker_id,id)
values (0,(:stem::text || '0')::uuid,'Spokesman',:said_by::uuid,(:stem::text || '1')::uuid);
insert into Appearance (anchor,created_at,cue,document_id,independence,language,latest,mention,quote_id,segments,source_key,version_id,wording,id)
values ('MATCHED',now(),cast('{"text": "said"}' as jsonb),:document_id::uuid,cast(cast(:chain as text) as jsonb),:language,null,null,(:stem::text || '0')::uuid,cast(cast(:segments as text) as jsonb),:origin_key,:version_id::uuid,:wording,(:stem::text || '2')::uuid);
\startpipeline
insert into Link (asserts,challenge_code,challenge_reason,challenged_by,challenged_at,challenge_open,claim_id,created_at,decided_at,decided_by,drawn_by,origin,override,quote_id,rationale,reason,reason_code,revision,stance,status,suggestion,updated_at,id)
values (true,null,null,null,null,false,:claim_a::uuid,now(),null,null,${recorder},'PERSON',null,(:stem::text || '0')::uuid,'What is said here bears on the claim as it is worded.',null,null,0,'SUPPORTS','PROPOSED',cast(null as jsonb),now(),(:stem::text || '6')::uuid);
insert into Link (asserts,challenge_code,challenge_reason,challenged_by,challenged_at,challenge_open,claim_id,created_at,decided_at,decided_by,drawn_by,origin,override,quote_id,rationale,reason,reason_code,revision,stance,status,suggestion,updated_at,id)
values (true,null,null,null,null,false,:claim_b::uuid,now(),null,null,${recorder},'PERSON',null,(:stem::text || '0')::uuid,'What is said here bears on the claim as it is worded.',null,null,0,'DISPUTES','PROPOSED',cast(null as jsonb),now(),(:stem::text || '7')::uuid);
\endpipeline
\startpipeline
insert into ledger_entry (actor,commitment,happened_at,hash,payload,position,previous_hash,salt,subject,subject_kind,type,id)
values (${recorder},:hash::bytea,now(),:hash::bytea,cast(cast(:quote_drawn as text) as jsonb),1,:hash::bytea,:salt::bytea,(:stem::text || '0')::uuid,'QUOTE','QUOTE_RECORDED',(:stem::text || '3')::uuid);
insert into ledger_entry (actor,commitment,happened_at,hash,payload,position,previous_hash,salt,subject,subject_kind,type,id)
values (${recorder},:hash::bytea,now(),:hash::bytea,cast(cast(:link_drawn as text) as jsonb),1,:hash::bytea,:salt::bytea,(:stem::text || '6')::uuid,'LINK','LINK_DRAWN',(:stem::text || '4')::uuid);
insert into ledger_entry (actor,commitment,happened_at,hash,payload,position,previous_hash,salt,subject,subject_kind,type,id)
values (${recorder},:hash::bytea,now(),:hash::bytea,cast(cast(:link_drawn as text) as jsonb),1,:hash::bytea,:salt::bytea,(:stem::text || '7')::uuid,'LINK','LINK_DRAWN',(:stem::text || '5')::uuid);
\endpipeline
select 'RETRACTION' as cause, n.id, n.noticed_on
from notice n
where n.kind = 'RETRACTION' and n.document_id in (select document_id from appearance where quote_id = (:stem::text || '0')::uuid)
  and not exists (select 1 from challenge c where c.quote_id = (:stem::text || '0')::uuid and c.notice_id = n.id)
union all
select 'ORPHANED', a.id, null
from appearance a
where a.quote_id = (:stem::text || '0')::uuid and a.anchor = 'ORPHANED'
  and not exists (select 1 from challenge c where c.appearance_id = a.id)
order by 2;
insert into claim_tally (claim_id, stance, status, links, changes)
values (:claim_a::uuid, 'SUPPORTS', 'PROPOSED', 1, 1), (:claim_b::uuid, 'DISPUTES', 'PROPOSED', 1, 1)
on conflict (claim_id, stance, status)
do update set links = claim_tally.links + excluded.links, changes = claim_tally.changes + 1;
commit;
${read};
