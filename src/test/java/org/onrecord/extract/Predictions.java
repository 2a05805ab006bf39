package org.onrecord.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes what the extractor finds in annotated articles, one JSON document a line, for a scorer to compare: arguments
 * are the file to read and the file to write.
 */
final class Predictions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Predictions() {}

    public static void main(String[] args) throws IOException {
        Extractor extractor = new Extractor();
        List<String> lines = Files.readAllLines(Path.of(args[0]));
        long before = cpu();
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8)) {
            for (String line : lines) {
                JsonNode article = JSON.readTree(line);
                Extraction extraction = extractor.extract(article.get("text").asText());
                out.write(JSON.writeValueAsString(prediction(article.get("id").asText(), extraction)));
                out.newLine();
            }
        }
        double seconds = (cpu() - before) / 1e9;
        System.out.printf(
                Locale.ROOT, "%d articles, %.2f CPU s, %.1f a second%n", lines.size(), seconds, lines.size() / seconds);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static ObjectNode prediction(String id, Extraction extraction) {
        ObjectNode article = JSON.createObjectNode().put("id", id).put("language", extraction.language());
        ArrayNode quotes = article.putArray("quotes");
        for (Candidate candidate : extraction.candidates()) quotes.add(quote(candidate));
        return article;
    }

    private static ObjectNode quote(Candidate candidate) {
        List<Passage> segments = candidate.segments();
        ObjectNode quote = JSON.createObjectNode();
        quote.put("start", segments.get(0).start())
                .put("end", segments.get(segments.size() - 1).end());
        for (Passage segment : segments) {
            quote.withArray("/spans")
                    .addObject()
                    .put("start", segment.start())
                    .put("end", segment.end())
                    .put("text", segment.exact());
        }
        quote.put("type", type(candidate));
        quote.set("cue", candidate.cue() == null ? null : span(candidate.cue()));
        ArrayNode mentions = quote.putArray("speakers");
        for (ProposedSpeaker speaker : candidate.speakers()) mentions.add(span(speaker.mention()));
        if (!candidate.speakers().isEmpty()) {
            quote.put("speaker", name(candidate.speakers()));
            quote.put("role", candidate.speakers().get(0).role());
        }
        return quote.put("confidence", candidate.confidence()).put("why", candidate.why());
    }

    private static String name(List<ProposedSpeaker> speakers) {
        return speakers.stream()
                .map(ProposedSpeaker::name)
                .filter(Objects::nonNull)
                .reduce((one, other) -> one + " and " + other)
                .orElse(null);
    }

    private static String type(Candidate candidate) {
        return candidate.kind() == Candidate.Kind.DOCUMENT_TEXT
                ? "direct"
                : candidate.kind().name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode span(Passage span) {
        return JSON.createObjectNode()
                .put("start", span.start())
                .put("end", span.end())
                .put("text", span.exact());
    }
}
