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
\startpipeline
${key};
${standing};
\endpipeline
\startpipeline
${entries};
${rows};
${tallies};
\endpipeline
commit;
${read};
