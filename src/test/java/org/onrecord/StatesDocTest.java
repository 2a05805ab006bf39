package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.kit.Transitions;
import org.onrecord.quote.LinkState;
import org.onrecord.quote.QuoteState;
import org.onrecord.review.Stage;

/** The tables of {@code src/docs/states.md} are those of the code, row by row, in both directions. */
class StatesDocTest {
    private static final Path FILE = Path.of("src/docs/states.md");

    /** A table of the code, and the heading under which the document has it. */
    record Named(String heading, Transitions<?, ?> table) {
        @Override
        public String toString() {
            return heading;
        }
    }

    static Stream<Named> tables() {
        return Stream.of(
                new Named("Quote", QuoteState.TRANSITIONS),
                new Named("Link", LinkState.TRANSITIONS),
                new Named("Review of a claim", Stage.TRANSITIONS));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theDocumentHasTheTransitionsOfTheCodeAndNoOther(Named named) throws IOException {
        assertEquals(lines(inCode(named.table())), lines(inDocument(named.heading())));
    }

    private static Set<String> inCode(Transitions<?, ?> table) {
        return table.rows().stream()
                .map(row -> row.from() + " " + row.step() + " " + row.to())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first three columns of the table under a heading: from, step, to. */
    private static Set<String> inDocument(String heading) throws IOException {
        var document = "\n" + Files.readString(FILE);
        var section = document.split("\n## " + heading + "\n", 2)[1].split("\n## ", 2)[0];
        return section.lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.split("\\|"))
                        .skip(1)
                        .limit(3)
                        .map(cell -> cell.replace("`", "").strip())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String lines(Set<String> rows) {
        return String.join("\n", rows);
    }
}
