package org.onrecord.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * A collection of texts and of the claims that they are about, as {@code claims.jsonl} (or {@code .jsonl.gz}), {@code
 * queries.jsonl} and {@code qrels.jsonl} in one folder. Every text is compared by the index that the service uses.
 */
final class Trial {
    private static final ObjectMapper JSON = new ObjectMapper();

    final String name;
    final List<JsonNode> queries;
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();
    private final List<ClaimText> claims = new ArrayList<>();
    private final Map<String, Set<UUID>> gold = new LinkedHashMap<>();

    Trial(Path folder) throws IOException {
        this.name = folder.getFileName().toString();
        var plain = folder.resolve("claims.jsonl");
        lines(Files.exists(plain) ? plain : folder.resolve("claims.jsonl.gz")).forEach(this::add);
        this.queries = lines(folder.resolve("queries.jsonl"));
        for (var row : lines(folder.resolve("qrels.jsonl"))) {
            if (row.path("rel").asInt(1) > 0) {
                gold.computeIfAbsent(row.path("query_id").asText(), key -> new TreeSet<>())
                        .add(ids.get(row.path("claim_id").asText()));
            }
        }
    }

    private void add(JsonNode row) {
        var id = new UUID(0, ids.size());
        ids.put(row.path("id").asText(), id);
        names.put(id, row.path("id").asText());
        var statement = row.path("text").asText();
        var wordings = new ArrayList<String>();
        for (var field : List.of("title", "subtitle")) {
            var wording = row.path(field).asText().strip();
            if (!wording.isEmpty() && !wording.equals(statement)) {
                wordings.add(wording);
            }
        }
        var speaker = row.path("speaker").asText();
        claims.add(new ClaimText(
                id,
                statement,
                wordings,
                speaker.isEmpty() ? List.of() : List.of(speaker),
                row.path("body").asText()));
    }

    /** Compares every text with the claims; {@code vectors} may be null: by words alone. */
    List<Answer> answers(TrialVectors vectors) {
        try (var index = new ClaimIndex()) {
            var meanings = IntStream.range(0, claims.size())
                    .parallel()
                    .mapToObj(i -> vectors == null ? Meanings.NONE : vectors.of(claims.get(i)))
                    .toList();
            IntStream.range(0, claims.size()).forEach(i -> index.put(claims.get(i), meanings.get(i)));
            index.refresh();
            return queries.parallelStream()
                    .filter(query -> gold.containsKey(query.path("id").asText()))
                    .map(query -> answer(index, vectors, query))
                    .toList();
        }
    }

    private Answer answer(ClaimIndex index, TrialVectors vectors, JsonNode query) {
        var text = Posted.said(query.path("text").asText());
        var meaning = vectors == null ? Meaning.NONE : vectors.of(text);
        var id = query.path("id").asText();
        return new Answer(id, gold.get(id), index.compare(text, meaning));
    }

    String claim(UUID id) {
        return names.get(id);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Trial::json)
                    .toList();
        }
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
