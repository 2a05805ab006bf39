package org.onrecord.claim;

/** The SQL that claims are read with. Fragments speak of the claim as {@code c}. */
public final class ClaimSql {
    /**
     * Whether the claim {@code c} is contested: an accepted quote disputes it, and either an accepted quote supports it or
     * an outlet asserts it in its own voice. Each of the three is looked up for this claim: asked with {@code exists}, all
     * tallies were read for every page, because the planner counts on more rows than a page has.
     */
    public static final String CONTESTED = """
            (coalesce((select t.links > 0 from claim_tally t where t.claim_id = c.id
                       and t.stance = 'DISPUTES' and t.status = 'ACCEPTED'), false)
             and (coalesce((select t.links > 0 from claim_tally t where t.claim_id = c.id
                            and t.stance = 'SUPPORTS' and t.status = 'ACCEPTED'), false)
                  or coalesce((select true from claim_appearance a
                               where a.claim_id = c.id and a.form = 'ASSERTION' limit 1), false)))""";

    /** What is contested is among these, which an index has in the order of lists. */
    static final String DISPUTED = """
            c.id in (select t.claim_id from claim_tally t
                     where t.stance = 'DISPUTES' and t.status = 'ACCEPTED' and t.links > 0)""";

    /** Grows whenever something that the claim shows of other records changes; {@code $2}: for staff. */
    private static final String OTHERS = """
            (select coalesce(sum(t.changes), 0) from claim_tally t
             where t.claim_id = c.id and (t.status = 'ACCEPTED' or $2::boolean))
            + (select coalesce(sum(o.revision), 0) from claim_relation r join claim o on o.id = r.other_id
               where r.claim_id = c.id)
            + (select coalesce(sum(o.revision), 0) from claim_relation r join claim o on o.id = r.claim_id
               where r.other_id = c.id)
            + (select coalesce(sum(d.revision), 0) from claim_appearance a join document d on d.id = a.document_id
               where a.claim_id = c.id)""";

    /** Staff and the public see different things at one address, so their tags are even and odd. */
    private static final String TAG = "c.revision || '.' || 2 * (" + OTHERS + ") + (not $2::boolean)::int as tag";

    private static final String WORDINGS = """
            (select coalesce(json_agg(json_build_object(
                        'id', w.id, 'text', w.text, 'language', w.language, 'form', w.form) order by w.id), '[]')::text
             from wording w where w.claim_id = c.id) as wordings""";

    private static final String RELATIONS = """
            (select coalesce(json_agg(json_build_object(
                        'id', r.id, 'kind', r.kind, 'direction', r.direction, 'claimId', o.id, 'statement', o.statement)
                        order by r.id), '[]')::text
             from (select id, kind, 'OUT' as direction, other_id as beyond from claim_relation where claim_id = c.id
                   union all
                   select id, kind, 'IN', claim_id from claim_relation where other_id = c.id) r
             join claim o on o.id = r.beyond where o.merged_into is null) as relations""";

    private static final String APPEARANCES = """
            (select coalesce(json_strip_nulls(json_agg(json_build_object(
                        'id', a.id, 'documentId', d.id, 'outlet', d.outlet_name,
                        'title', d.title, 'exact', a.exact, 'form', a.form,
                        'appearedOn', coalesce(a.appeared_on, d.published_on)) order by a.id)), '[]')::text
             from claim_appearance a join document d on d.id = a.document_id where a.claim_id = c.id) as appearances""";

    private static final String EVIDENCE = """
            (select coalesce(json_strip_nulls(json_agg(json_build_object(
                        'stance', s.stance, 'accepted', s.accepted,
                        'proposed', case when $2::boolean then s.proposed end, 'sources', s.sources)
                        order by array_position(array['SUPPORTS', 'DISPUTES', 'QUALIFIES', 'QUESTIONS'], s.stance))),
                    '[]')::text
             from (select t.stance,
                          coalesce(sum(t.links) filter (where t.status = 'ACCEPTED'), 0) as accepted,
                          coalesce(sum(t.sources) filter (where t.status = 'ACCEPTED'), 0) as sources,
                          coalesce(sum(t.links) filter (where t.status = 'PROPOSED'), 0) as proposed
                   from claim_tally t where t.claim_id = c.id group by t.stance) s
             where s.accepted > 0 or ($2::boolean and s.proposed > 0)) as evidence""";

    private static final String OWN = """
            c.id, c.revision, c.statement, c.short_statement, c.language, c.checkability, c.topics::text as topics,
            c.merged_into, c.verdict::text as verdict, c.created_at, c.updated_at,\s""" + CONTESTED + " as contested";

    static final String VIEW = "select "
            + String.join(", ", OWN, TAG, WORDINGS, RELATIONS, APPEARANCES, EVIDENCE)
            + " from claim c where c.id = $1";

    static final String TAG_ONLY = "select c.merged_into, " + TAG + " from claim c where c.id = $1";

    /** Wants its conditions. */
    static final String SUMMARIES = "select " + OWN + " from claim c where c.merged_into is null";

    static final String HEADLINES =
            "select c.id, c.statement, c.short_statement, c.language, c.verdict::text as verdict, " + CONTESTED
                    + " as contested, " + EVIDENCE + " from claim c where c.merged_into is null"
                    + " and ($1::uuid is null or c.id < $1) order by c.id desc limit $3";

    private ClaimSql() {}
}
