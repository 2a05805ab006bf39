package org.onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.onrecord.claim.Stance;
import org.onrecord.kit.Db;
import org.onrecord.kit.SearchQuery;
import org.onrecord.kit.SearchWords;

/**
 * The statement that reads one page of quotes: {@code $1} staff, {@code $2} rows, {@code $3} the id below which the page
 * begins, then the values of its conditions. The first ids of the page are picked, then read whole.
 */
final class QuotePage {
    /** The greatest id, below which the first page begins. */
    static final UUID END = new UUID(-1L, -1L);

    private static final int FIRST = 4;

    private static final String OF_ALL = "select q.id from quote q where q.id < $3 and %s order by q.id desc limit $2";

    /** From each speaker's list no more than a page is taken, so that the busiest speaker costs no more than another. */
    private static final String OF_SPEAKER = """
            select distinct l.id
            from (select id from speaker where id = $? union all select id from speaker where merged_into = $?) s
            cross join lateral (
                select q.id from quote_speaker qs join quote q on q.id = qs.quote_id
                where qs.speaker_id = s.id and qs.quote_id < $3 and %1$s order by qs.quote_id desc limit $2) l
            order by l.id desc limit $2""";

    private static final String IN_LANGUAGE = """
            select distinct l.id
            from ((select distinct a.quote_id as id from appearance a join quote q on q.id = a.quote_id
                   where a.language = $? and a.quote_id < $3 and %1$s order by a.quote_id desc limit $2)
                  union all
                  (select q.id from quote q
                   where q.original_language = $? and q.id < $3 and %1$s order by q.id desc limit $2)) l
            order by l.id desc limit $2""";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private String picking = OF_ALL;
    private boolean plannedAnew;

    QuotePage(boolean staff) {
        conditions.add(staff ? "q.status <> 'WITHDRAWN'" : "q.status = 'RECORDED'");
    }

    void by(UUID speaker) {
        if (speaker != null) {
            picking = OF_SPEAKER.replace("$?", parameter(speaker));
        }
    }

    void in(UUID document) {
        if (document != null) {
            and("q.id in (select quote_id from appearance where document_id = $?)", document);
        }
    }

    void linkedTo(UUID claim, Stance stance, boolean staff) {
        if (claim == null && stance == null) {
            return;
        }
        var link = new StringBuilder("q.id in (select quote_id from link where status ");
        link.append(staff ? "<> 'REJECTED'" : "= 'ACCEPTED'");
        if (claim != null) {
            link.append(" and claim_id = ").append(parameter(claim));
        }
        if (stance != null) {
            link.append(" and stance = ").append(parameter(stance.name()));
        }
        conditions.add(link.append(")").toString());
        plannedAnew = true;
    }

    /** A condition that many quotes may meet, or few: {@code $?} stands for its value. */
    void where(String condition, Object value) {
        if (value != null) {
            and(condition, value);
            plannedAnew = true;
        }
    }

    void challenged(Boolean wanted) {
        if (wanted != null) {
            conditions.add(wanted ? "q.challenges > 0" : "q.challenges = 0");
            plannedAnew = true;
        }
    }

    void in(String language) {
        if (language == null) {
            return;
        }
        if (picking.equals(OF_ALL)) {
            picking = IN_LANGUAGE.replace("$?", parameter(language));
        } else {
            and(
                    "(q.original_language = $? or exists (select from appearance a where a.quote_id = q.id and a.language = $?))",
                    language);
        }
        plannedAnew = true;
    }

    void saying(SearchQuery query, String language) {
        if (query != null) {
            var words = new SearchWords(query, language, this::parameter).sql(query);
            conditions.add("q.id in (select s.quote_id from quote_search s where s.words @@ (" + words + "))");
            plannedAnew = true;
        }
    }

    String sql() {
        var picked = picking.formatted(String.join(" and ", conditions));
        return (plannedAnew ? Db.PLANNED_ANEW : "") + "with picked as materialized (" + picked + ") "
                + QuoteRows.OF_PICKED;
    }

    List<Object> values() {
        return values;
    }

    private void and(String condition, Object value) {
        conditions.add(condition.replace("$?", parameter(value)));
    }

    private String parameter(Object value) {
        values.add(value);
        return "$" + (FIRST + values.size() - 1);
    }
}
