package org.onrecord.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Collections of texts that were kept apart are tried as they are, whatever they call themselves. */
class TrialTest {
    @TempDir
    Path folder;

    private List<Answer> answers() throws IOException {
        Files.writeString(folder.resolve("claims.jsonl"), """
                {"id": "c1", "text": "The pact means automatic involvement in wars"}
                {"id": "c2", "text": "Bread costs twice as much as a year ago", "title": "The price of bread"}
                """);
        Files.writeString(folder.resolve("queries.jsonl"), """
                {"id": "q1", "text": "Is involvement in wars automatic under the pact?", "split": "test"}
                {"id": "q2", "text": "Bread is twice the price", "split": "test"}
                {"id": "q3", "text": "Nothing on record is about this", "split": "test"}
                """);
        Files.writeString(folder.resolve("qrels.jsonl"), """
                {"query_id": "q1", "claim_id": "c1"}
                {"query_id": "q2", "claim_id": "c2", "rel": 1}
                {"query_id": "q2", "claim_id": "c1", "rel": 0}
                {"query_id": "another", "claim_id": "c1"}
                """);
        return new Trial(folder).answers(null);
    }

    @Test
    void everyTextThatHasAClaimIsTriedWhateverItsSplit() throws IOException {
        assertEquals(
                List.of("q1", "q2"),
                answers().stream().map(answer -> answer.query).toList());
    }

    @Test
    void theOrderIsThatOfTheService() throws IOException {
        var order = Ranker.shipped();
        for (var answer : answers()) {
            assertEquals(1, answer.precision(order.by(Basis.WORDS).order()));
        }
    }
}
