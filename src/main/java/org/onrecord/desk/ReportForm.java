package org.onrecord.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.onrecord.review.Direction;
import org.onrecord.review.NewReport;
import org.onrecord.review.Piece;
import org.onrecord.review.ReportView;

/** The form of a report, as it is filled in. */
public record ReportForm(String rating, String explanation, String rationale, List<Row> rows) {
    private static final String DIRECTION = "direction";
    /** A row with none of these filled in is left out. */
    private static final List<String> TOLD = List.of("url", "link", "title", "excerpt");

    private static final int AT_FIRST = 2;
    private static final int MORE = 3;
    private static final int MOST = 50;

    /** One piece of evidence: a page on the web, or a quote of the evidence board. */
    public record Row(
            String direction,
            String link,
            String url,
            String archiveUrl,
            String title,
            String outlet,
            String excerpt,
            String readOn) {
        static final Row BLANK = new Row("", "", "", "", "", "", "", "");

        static Row of(Entered entered, int index) {
            return new Row(
                    entered.get(DIRECTION, index),
                    entered.get("link", index),
                    entered.get("url", index),
                    entered.get("archiveUrl", index),
                    entered.get("title", index),
                    entered.get("outlet", index),
                    entered.get("excerpt", index),
                    entered.get("readOn", index));
        }

        static Row of(Piece piece) {
            return new Row(
                    piece.direction().name(),
                    shown(piece.linkId()),
                    shown(piece.url()),
                    shown(piece.archiveUrl()),
                    shown(piece.title()),
                    shown(piece.outlet()),
                    shown(piece.excerpt()),
                    shown(day(piece.retrievedAt())));
        }

        private static LocalDate day(Instant instant) {
            return instant == null ? null : LocalDate.ofInstant(instant, ZoneOffset.UTC);
        }
    }

    /** As the last report has it, where its reader may see that; else empty. */
    static ReportForm of(ReportView report) {
        var known = report != null && report.rating() != null;
        var rows = known ? report.evidence().stream().map(Row::of).toList() : List.<Row>of();
        return new ReportForm(
                known ? report.rating() : "",
                known ? report.explanation() : "",
                known ? report.rationale() : "",
                withRoom(rows, AT_FIRST));
    }

    /** As it was entered, with more room for evidence when that was asked for. */
    static ReportForm of(Entered entered) {
        var rows = entered.rows(DIRECTION, TOLD)
                .map(index -> Row.of(entered, index))
                .toList();
        return new ReportForm(
                entered.get("rating"),
                entered.get("explanation"),
                entered.get("rationale"),
                withRoom(rows, asksForMore(entered) ? MORE : 0));
    }

    static boolean asksForMore(Entered entered) {
        return entered.has("more");
    }

    /** What was reported; rows that nothing was entered in are left out. */
    static NewReport report(Entered entered) {
        var pieces = IntStream.range(0, entered.times(DIRECTION))
                .mapToObj(index -> piece(entered, index))
                .filter(Objects::nonNull)
                .toList();
        return new NewReport(entered.text("rating"), entered.text("explanation"), pieces, entered.text("rationale"));
    }

    private static Piece piece(Entered entered, int index) {
        var url = entered.text("url", index);
        UUID link = entered.id("link", index);
        var title = entered.text("title", index);
        var excerpt = entered.text("excerpt", index);
        if (url == null && link == null && title == null && excerpt == null) {
            return null;
        }
        return new Piece(
                entered.choice(DIRECTION, index, Direction.class),
                url,
                entered.text("archiveUrl", index),
                title,
                entered.text("outlet", index),
                excerpt,
                url == null ? null : entered.day("readOn", index),
                link,
                null);
    }

    private static List<Row> withRoom(List<Row> rows, int room) {
        var all = new ArrayList<>(rows);
        while (all.size() < Math.min(rows.size() + room, MOST)) {
            all.add(Row.BLANK);
        }
        return all;
    }

    private static String shown(Object value) {
        return value == null ? "" : value.toString();
    }
}
