package org.onrecord.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onrecord.quote.Authenticity;
import org.onrecord.quote.Exhibit;
import org.onrecord.quote.ExhibitKind;
import org.onrecord.quote.NewAssessment;

/** The form of an assessment, as it is filled in. */
public record AssessForm(String label, String rationale, String speaker, String once, List<Row> rows) {
    private static final String KIND = "kind";
    /** A row with none of these filled in is left out. */
    private static final List<String> TOLD = List.of("url", "title", "excerpt");

    private static final int AT_FIRST = 2;
    private static final int MORE = 3;
    private static final int MOST = 50;

    /** One piece of evidence. */
    public record Row(
            String kind, String url, String archiveUrl, String title, String outlet, String excerpt, String readOn) {
        static Row of(Entered entered, int index) {
            return new Row(
                    entered.get(KIND, index),
                    entered.get("url", index),
                    entered.get("archiveUrl", index),
                    entered.get("title", index),
                    entered.get("outlet", index),
                    entered.get("excerpt", index),
                    entered.get("readOn", index));
        }
    }

    /** @param once what the form is sent under: two clicks make one assessment */
    static AssessForm of(Entered entered, String once) {
        int room = entered.has("more") ? MORE : entered.times(KIND) == 0 ? AT_FIRST : 0;
        var all = Math.min(entered.times(KIND) + room, MOST);
        var rows = Stream.concat(
                        entered.rows(KIND, TOLD),
                        IntStream.range(entered.times(KIND), all).boxed())
                .map(index -> Row.of(entered, index))
                .toList();
        return new AssessForm(entered.get("label"), entered.get("rationale"), entered.get("speaker"), once, rows);
    }

    static NewAssessment assessment(Entered entered) {
        var exhibits = IntStream.range(0, entered.times(KIND))
                .mapToObj(index -> exhibit(entered, index))
                .filter(Objects::nonNull)
                .toList();
        return new NewAssessment(
                entered.choice("label", Authenticity.class),
                entered.text("rationale"),
                exhibits,
                entered.idOfAddress("speaker"));
    }

    private static Exhibit exhibit(Entered entered, int index) {
        var url = entered.text("url", index);
        var title = entered.text("title", index);
        var excerpt = entered.text("excerpt", index);
        if (url == null && title == null && excerpt == null) {
            return null;
        }
        return new Exhibit(
                entered.choice(KIND, index, ExhibitKind.class),
                url,
                entered.text("archiveUrl", index),
                title,
                entered.text("outlet", index),
                excerpt,
                entered.day("readOn", index));
    }
}
