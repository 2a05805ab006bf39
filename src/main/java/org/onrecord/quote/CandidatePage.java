package org.onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Db;
import org.onrecord.kit.PageAsk;

/** The statement that reads one page of candidates: the conditions and order of the page, and the values for them. */
final class CandidatePage {
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1L, -1L);
    private static final int SUREST = 101;

    private static final String OF_VERSION = """
            select d.id as read_document, v.id as read_version, v.number as read_number, e.engine, e.language, e.left_out,
                   e.no_comments::text as no_comments, case when e.version_id is null then v.text end as unread,
                   i.*
            from document d
            left join lateral (
                select id, number, text from document_version where document_id = d.id and text is not null
                order by number desc limit 1) v on true
            left join reading e on e.version_id = v.id
            left join lateral (select %s from (%s) p %s) i on true
            where d.id = $1
            order by i.confidence desc, i.start_at, i.id""";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final Order order;

    private enum Order {
        CONFIDENCE("c.confidence desc, c.id desc"),
        NEWEST("c.id desc"),
        PLACE("-c.confidence, c.start_at, c.id");

        private final String by;

        Order(String by) {
            this.by = by;
        }
    }

    private CandidatePage(Order order) {
        this.order = order;
    }

    /** Of all documents. */
    static CandidatePage ofAll(boolean newestFirst) {
        return new CandidatePage(newestFirst ? Order.NEWEST : Order.CONFIDENCE);
    }

    /** Of the latest version with a text of the document {@code $1}, with its reading in front of every row. */
    static CandidatePage ofVersion() {
        var page = new CandidatePage(Order.PLACE);
        page.values.add(null);
        page.conditions.add("c.version_id = e.version_id");
        return page;
    }

    /** A condition in which {@code $?} stands for the value; none when the value is null. */
    void where(String condition, Object value) {
        if (value != null) {
            conditions.add(condition.replace("$?", parameter(value)));
        }
    }

    void in(CandidateState state) {
        if (state == CandidateState.OPEN || state == CandidateState.ON_RECORD) {
            conditions.add(
                    "c.state = 'OPEN' and r.quote_id is " + (state == CandidateState.OPEN ? "null" : "not null"));
        } else if (state != null) {
            where("c.state = $?", state.name());
        }
    }

    void after(PageAsk ask) {
        var after = ask.cursor(order == Order.PLACE ? 3 : order == Order.NEWEST ? 1 : 2);
        switch (order) {
            case NEWEST -> where("c.id < $?", after.map(at -> at.uuid(0)).orElse(LAST));
            case CONFIDENCE ->
                conditions.add("(c.confidence, c.id) < (%s::int, %s)"
                        .formatted(
                                parameter(after.map(at -> at.number(0)).orElse(SUREST)),
                                parameter(after.map(at -> at.uuid(1)).orElse(LAST))));
            default ->
                conditions.add("(-c.confidence, c.start_at, c.id) > (%s::int, %s::int, %s)"
                        .formatted(
                                parameter(after.map(at -> at.number(0)).orElse(-SUREST)),
                                parameter(after.map(at -> at.number(1)).orElse(-1)),
                                parameter(after.map(at -> at.uuid(2)).orElse(FIRST))));
        }
    }

    Cursor cursor(CandidateView last) {
        var hundredths = (int) Math.round(last.confidence() * 100);
        return switch (order) {
            case NEWEST -> Cursor.of(last.id());
            case CONFIDENCE -> Cursor.of(hundredths, last.id());
            default -> Cursor.of(-hundredths, last.start(), last.id());
        };
    }

    String sql(PageAsk ask) {
        after(ask);
        var picked = CandidateRows.PICKED + " where " + String.join(" and ", conditions) + " order by " + order.by
                + " limit " + parameter(ask.rows());
        if (order == Order.PLACE) {
            return OF_VERSION.formatted(CandidateRows.COLUMNS, picked, CandidateRows.SPEAKERS);
        }
        return Db.PLANNED_ANEW + "select " + CandidateRows.COLUMNS + " from (" + picked + ") p "
                + CandidateRows.SPEAKERS + " order by " + order.by.replace("c.", "p.");
    }

    List<Object> values(UUID document) {
        values.set(0, document);
        return values;
    }

    List<Object> values() {
        return values;
    }

    private String parameter(Object value) {
        values.add(value);
        return "$" + values.size();
    }
}
