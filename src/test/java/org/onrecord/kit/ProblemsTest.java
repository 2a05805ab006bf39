package org.onrecord.kit;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Newsroom.speaker;
import static org.onrecord.Newsroom.unique;
import static org.onrecord.Person.ANYBODY;
import static org.onrecord.Refusals.refusal;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.Database;

@QuarkusTest
class ProblemsTest {
    @Test
    void aRecordThatSomebodyElseHoldsTooLongIsNotAvailable() throws Exception {
        var checker = person(Role.CHECKER);
        var id = speaker(checker, unique("Lukin"));
        try (var somebodyElse = Database.connect()) {
            somebodyElse.setAutoCommit(false);
            try (var statement = somebodyElse.prepareStatement("select 1 from speaker where id = ? for update")) {
                statement.setObject(1, id);
                statement.execute();
            }

            checker.puts("\"0\"", Map.of("kind", "PERSON", "name", "Late"), "/api/v1/speakers/{id}", id)
                    .spec(refusal(ProblemType.UNAVAILABLE))
                    .header("Retry-After", equalTo("2"));
        }
    }

    @Test
    void whatNobodyThoughtOfTellsNothingOfTheInside() throws Exception {
        var id = speaker(person(Role.CHECKER), unique("Lukin"));
        Database.run("update speaker set aliases = '[\"no alias\"]' where id = ?", id);

        ANYBODY.gets("/api/v1/speakers/{id}", id).spec(refusal(ProblemType.UNEXPECTED));

        Database.run("update speaker set aliases = '[]' where id = ?", id);
    }

    @Test
    void aQuoteThatWasWithdrawnIsGone() throws Exception {
        var id = Ids.next();
        Database.run(
                "insert into quote (id, kind, status, withdrawn_at, withdrawn_reason, created_at, updated_at, revision) values (?, 'INDIRECT', 'WITHDRAWN', now(), 'Wrong man', now(), now(), 0)",
                id);

        ANYBODY.gets("/api/v1/quotes/{id}", id).spec(refusal(ProblemType.GONE));
    }

    /** A problem that the code can answer is provoked by some test, which names it. */
    @Test
    void everyProblemIsProvoked() throws IOException {
        var code = sources("src/main/java");
        var tests = sources("src/test/java");

        var neverProvoked = Stream.of(ProblemType.values())
                .filter(type -> code.contains("ProblemType." + type.name()))
                .filter(type -> !tests.contains("ProblemType." + type.name()))
                .filter(type -> !tests.contains("problem:" + type.slug() + "\""))
                .toList();

        assertEquals(List.of(), neverProvoked);
    }

    private static String sources(String folder) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ProblemsTest::read)
                    .collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
