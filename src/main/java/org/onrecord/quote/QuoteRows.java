package org.onrecord.quote;

/**
 * The SQL that reads quotes whole, one statement for one or a page of them. {@code $1} tells whether the reader is staff:
 * others see accepted links only, and no place as lost that no checker found to be. A speaker that was merged shows as the one that stands for it.
 */
final class QuoteRows {
    private QuoteRows() {}

    /** The quotes of a common table expression {@code picked(id)}, newest first. */
    static final String OF_PICKED = """
            select q.id, q.revision, q.kind, q.status, q.original_wording, q.original_language, q.said_on,
                   q.created_at, q.updated_at, q.withdrawn_at, q.withdrawn_reason, q.challenges > 0 as challenged,
                   q.revision || '.' || left(md5(concat_ws('/', s.revisions, a.revisions, l.revisions, t.revisions, r.revisions, $1)), 16) as tag,
                   case when q.occasion_kind is null and q.occasion_name is null and q.occasion_place is null
                             and q.occasion_on is null then null
                        else json_build_object('kind', q.occasion_kind, 'name', q.occasion_name,
                             'place', q.occasion_place, 'date', q.occasion_on, 'precision', q.occasion_precision)::text
                   end as occasion,
                   s.items as speakers, a.items as appearances, a.sources, l.items as links,
                   t.item as assessment, h.items as challenges, r.items as responses
            from picked p join quote q on q.id = p.id
            cross join lateral (
                select string_agg(w.id || ':' || w.revision, ',' order by qs.position) as revisions,
                       coalesce(json_strip_nulls(json_agg(json_build_object('speakerId', w.id, 'name', w.name,
                           'kind', w.kind, 'role', qs.role) order by qs.position)), '[]')::text as items
                from quote_speaker qs
                join speaker o on o.id = qs.speaker_id
                join speaker w on w.id = coalesce(o.merged_into, o.id)
                where qs.quote_id = q.id) s
            cross join lateral (
                select coalesce(sum(d.revision), 0) as revisions, count(distinct a.source_key)::int as sources,
                       coalesce(json_strip_nulls(json_agg(json_build_object('id', a.id, 'version', v.number,
                           'document', json_build_object('id', d.id, 'title', d.title, 'outlet', coalesce(d.outlet_name, d.outlet_domain, d.origin_agency),
                               'url', d.canonical_url, 'publishedOn', d.published_on),
                           'wording', a.wording, 'language', a.language, 'segments', a.segments, 'cue', a.cue,
                           'mention', a.mention, 'anchor', case when o.unseen then case when v.text is null then 'UNCHECKED' else 'MATCHED' end else a.anchor end,
                           'latest', case when not o.unseen then a.latest end,
                           'independence', a.independence) order by a.id)), '[]')::text as items
                from appearance a
                join document d on d.id = a.document_id
                join document_version v on v.id = a.version_id
                cross join lateral (
                    select not $1 and a.anchor = 'ORPHANED'
                        and not exists (select from challenge h where h.quote_id = a.quote_id and h.appearance_id = a.id) as unseen) o
                where a.quote_id = q.id) a
            cross join lateral (
                select coalesce(sum(c.revision), 0) as revisions,
                       coalesce(json_strip_nulls(json_agg(json_build_object('id', l.id, 'revision', l.revision, 'claimId', c.id,
                           'statement', c.statement, 'stance', l.stance, 'asserts', l.asserts,
                           'rationale', l.rationale, 'status', l.status,
                           'challenged', l.challenge_open) order by l.id)), '[]')::text as items
                from link l join claim c on c.id = l.claim_id
                where l.quote_id = q.id and (l.status = 'ACCEPTED' or $1)) l
            left join lateral (
                select w.id || ':' || w.revision as revisions,
                       json_build_object('id', t.id, 'label', t.label, 'rationale', t.rationale,
                           'evidence', jsonb_array_length(t.evidence),
                           'actualSpeaker', case when w.id is not null then json_build_object('speakerId', w.id, 'name', w.name) end,
                           'confirmedAt', t.decided_at)::text as item
                from assessment t
                left join speaker o on o.id = t.actual_speaker
                left join speaker w on w.id = coalesce(o.merged_into, o.id)
                where t.id = q.assessment_id) t on true
            cross join lateral (
                select coalesce(json_agg(json_build_object('id', h.id, 'cause', h.cause, 'reason', h.reason,
                           'raisedAt', h.raised_at) order by h.id), '[]')::text as items
                from challenge h where q.challenges > 0 and h.quote_id = q.id and h.resolved_by is null) h
            cross join lateral (
                select string_agg(concat_ws(':', w.id, w.revision, d.revision), ',' order by r.id) as revisions,
                       coalesce(json_strip_nulls(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'speakerId', w.id, 'name', w.name,
                           'onBehalf', r.on_behalf, 'wording', r.wording, 'language', r.language,
                           'respondedOn', r.responded_on, 'quoteId', r.proof_quote,
                           'document', case when d.id is not null then json_build_object('id', d.id, 'title', d.title,
                               'outlet', coalesce(d.outlet_name, d.outlet_domain, d.origin_agency),
                               'url', d.canonical_url, 'publishedOn', d.published_on) end) order by r.id)), '[]')::text as items
                from speaker_response r
                join speaker o on o.id = r.speaker_id
                join speaker w on w.id = coalesce(o.merged_into, o.id)
                left join document d on d.id = r.document_id
                where q.responses > 0 and r.quote_id = q.id) r
            order by q.id desc""";

    static final String ONE = "with picked as (select $2::uuid as id) " + OF_PICKED;

    static final String TAG =
            "with picked as (select $2::uuid as id) select id, status, withdrawn_at, withdrawn_reason, tag from ("
                    + OF_PICKED + ") quote";
}
