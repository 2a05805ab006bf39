package org.onrecord.publish;

/**
 * The SQL that reads the public timeline of a claim from the ledger: what happened to the claim itself and to its
 * verdicts, to links that were public at the time, and to their quotes. What nobody but staff ever saw is not selected at all.
 */
final class TimelineSql {
    /** Links, those that changed last, whose events are told: what a page costs has an end. */
    static final int LOOKED_AT = 5_000;

    private static final String NEWEST = """
            with newest as materialized (
                select id, quote_id, updated_at from link where claim_id = $1 order by updated_at desc, id desc limit %d + 1),
            looked as materialized (select * from newest order by updated_at desc, id desc limit %d)
            """.formatted(LOOKED_AT, LOOKED_AT);

    private static final String OF_CLAIM = """
            select e.* from ledger_entry e
            where e.subject = c.id and e.type in ('CLAIM_STATED', 'CLAIM_CHANGED', 'CLAIM_REWORDED', 'WORDING_ADDED',
                'WORDING_REMOVED', 'CLAIM_RELATED', 'CLAIM_UNRELATED', 'CLAIM_APPEARANCE_ADDED',
                'CLAIM_APPEARANCE_REMOVED', 'CLAIM_MERGED', 'CLAIM_UNMERGED')""";

    /** When the link {@code l} became public for the first time, somebody else had accepted it. */
    private static final String WAS_PUBLIC = """
            exists (select from ledger_entry a where a.subject = l.id and a.position < %s
                    and a.type in ('LINK_ACCEPTED', 'LINK_RECONFIRMED'))""";

    private static final String OF_LINKS = """
            select e.* from looked l
            join quote q on q.id = l.quote_id and q.status <> 'DRAFT'
            cross join lateral (select * from ledger_entry where subject = l.id offset 0) e
            where (e.type in ('LINK_ACCEPTED', 'LINK_RECONFIRMED', 'LINK_CHALLENGED', 'LINK_UPHELD', 'LINK_OVERTURNED')
                   or e.type = 'LINK_STALE' and e.payload -> 'before' ->> 'status' = 'ACCEPTED'
                   or e.type in ('LINK_DROPPED', 'LINK_REJECTED') and %s)""".formatted(WAS_PUBLIC.formatted("e.position"));

    private static final String OF_QUOTES = """
            select e.* from (
                select distinct q.id from looked l join quote q on q.id = l.quote_id and q.status = 'WITHDRAWN' where %s) q
            join ledger_entry e on e.subject = q.id and e.type = 'QUOTE_WITHDRAWN'""".formatted(WAS_PUBLIC.formatted("2147483647"));

    /**
     * Steps whose reasons are public, and verdicts; what leads to them is for staff. Those on a claim that was merged into
     * this one are told here, because its own address leads here.
     */
    private static final String OF_REVIEW = """
            select e.* from review r
            join ledger_entry e on e.subject = r.id and e.type in ('VERDICT_PUBLISHED', 'VERDICT_CORRECTED',
                'VERDICT_RETRACTED', 'REVIEW_REOPENED', 'SENT_BACK')
            where r.claim_id in (select c.id union all select m.id from claim m where m.merged_into = c.id)""";

    /** The quote of an event as it is now; of one that was withdrawn nothing is left but its id and kind. */
    private static final String QUOTE = """
            select json_build_object('id', q.id, 'kind', q.kind, 'withdrawn', q.status = 'WITHDRAWN',
                       'wording', case when q.status = 'RECORDED' then a.wording end,
                       'language', case when q.status = 'RECORDED' then a.language end,
                       'speakers', case when q.status = 'RECORDED' then s.items else '[]' end) as item
            from quote q
            cross join lateral (
                select coalesce(json_agg(json_build_object('speakerId', w.id, 'name', w.name, 'kind', w.kind,
                           'role', qs.role) order by qs.position), '[]') as items
                from quote_speaker qs
                join speaker o on o.id = qs.speaker_id
                join speaker w on w.id = coalesce(o.merged_into, o.id)
                where qs.quote_id = q.id) s
            left join lateral (
                select p.wording, p.language from appearance p where p.quote_id = q.id order by p.id limit 1) a on true
            where q.id = case when e.subject_kind = 'QUOTE' then e.subject
                              else (select quote_id from link where id = e.subject) end""";

    /** What the entry tells that is public; {@link TimelineEvent} takes of each part what it has a field for. */
    private static final String EVENT = """
            json_build_object('id', e.id, 'type', e.type, 'happenedAt', e.happened_at, 'subjectKind', e.subject_kind,
                'subject', e.subject, 'position', e.position, 'hash', encode(e.hash, 'hex'),
                'actor', case when $4::boolean then (select json_build_object('id', a.id, 'name', a.name)
                                                     from account a where a.id = e.actor) end,
                'before', case when e.type in ('CLAIM_STATED', 'CLAIM_CHANGED', 'CLAIM_REWORDED') then e.before end,
                'after', case when e.type in ('CLAIM_STATED', 'CLAIM_CHANGED', 'CLAIM_REWORDED') then e.after end,
                'wording', case when e.type in ('WORDING_ADDED', 'WORDING_REMOVED') then e.told end,
                'relation', case when e.type in ('CLAIM_RELATED', 'CLAIM_UNRELATED') then e.told end,
                'appearance', case when e.type in ('CLAIM_APPEARANCE_ADDED', 'CLAIM_APPEARANCE_REMOVED') then
                    e.told || (select jsonb_build_object('title', d.title, 'outlet', d.outlet_name)
                               from document d where d.id = (e.told ->> 'documentId')::uuid) end,
                'merge', case when e.type in ('CLAIM_MERGED', 'CLAIM_UNMERGED') then
                    e.told || (select jsonb_build_object('statement', o.statement)
                               from claim o where o.id = (e.told ->> 'loser')::uuid) end,
                'link', case when e.subject_kind = 'LINK' then e.told end,
                'quote', case when e.subject_kind in ('LINK', 'QUOTE') then (%s) end,
                'verdict', (e.told -> 'verdict') || jsonb_build_object('claimId', e.told -> 'claimId'),
                'override', case when e.subject_kind = 'LINK' and e.type not in ('LINK_STALE', 'LINK_CHALLENGED')
                                   or e.subject_kind = 'REVIEW' then e.told ->> 'override' end,
                'reason', case e.type when 'LINK_STALE' then e.told ->> 'reason'
                                      when 'LINK_CHALLENGED' then e.told -> 'challenge' ->> 'reason'
                                      when 'QUOTE_WITHDRAWN' then e.payload ->> 'reason'
                                      when 'VERDICT_PUBLISHED' then e.payload ->> 'reason'
                                      when 'VERDICT_CORRECTED' then e.payload ->> 'reason'
                                      when 'VERDICT_RETRACTED' then e.payload ->> 'reason'
                                      when 'REVIEW_REOPENED' then e.payload ->> 'reason'
                                      when 'SENT_BACK' then e.payload ->> 'reason' end)::text""".formatted(QUOTE);

    /** {@code $1} claim, {@code $2} rows, {@code $3} cursor or null, {@code $4} whether names of staff are shown. */
    static final String PAGE = NEWEST + """
            select c.merged_into, (select count(*) > %d from newest) as cut, case when e.id is not null then %s end as event
            from claim c
            left join lateral (
                select e.*, nullif(e.payload -> 'before', 'null') as before, nullif(e.payload -> 'after', 'null') as after,
                       coalesce(nullif(e.payload -> 'after', 'null'), e.payload -> 'before') as told
                from (%s union all %s union all %s union all %s) e
                where $3::uuid is null or e.id < $3 order by e.id desc limit $2) e on true
            where c.id = $1
            order by e.id desc""".formatted(LOOKED_AT, EVENT, OF_CLAIM, OF_LINKS, OF_QUOTES, OF_REVIEW);

    private TimelineSql() {}
}
