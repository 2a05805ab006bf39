package org.onrecord.match;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Runs only when asked for by name, on a folder of {@link Trial}s: {@code -Dtest=MatchingRun -Dtrials=… -Druns=…}. Writes
 * for every trial a run (what the index and the ranker of the service answer; in {@code …-second.jsonl} with the second
 * model switched on) and prints its scores, those too of weights
 * that are fitted on four fifths of the texts and tried on the fifth. With {@code -Dfit=true} it writes {@code
 * ranker.json} anew.
 */
class MatchingRun {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WRITTEN = 100;
    private static final String HOW =
            "On the public training parts of CheckThat! 2022 tasks 2A (posts) and 2B (debates) and of Perspectrum"
                    + " (arguments), each counting as much as another; the order by a softmax over what was found, the"
                    + " logistic by Newton's method on posts and debates. Cross-validated in five folds by claim: ";

    private final Path runs = Path.of(System.getProperty("runs", "target/runs"));

    @Test
    void runsAreWrittenForEveryTrial() throws Exception {
        Files.createDirectories(runs);
        var trials = new LinkedHashMap<Trial, List<Answer>>();
        try (var first = Embedder.open(EmbeddingModel.SHIPPED);
                var second = Embedder.open(EmbeddingModel.SECOND)) {
            var vectors = new TrialVectors(first, second, System.getProperty("vectors"));
            for (var folder : folders(Path.of(System.getProperty("trials")))) {
                var trial = new Trial(folder);
                trials.put(trial, trial.answers(vectors));
            }
            vectors.save();
        }
        if (Boolean.getBoolean("fit")) {
            refit(trials);
        }
        for (var trial : trials.entrySet()) {
            write(trial.getKey(), trial.getValue(), Basis.MEANING, "");
            write(trial.getKey(), trial.getValue(), Basis.TWO_MEANINGS, "-second");
        }
        assertTrue(Files.list(runs).findAny().isPresent());
    }

    private static List<Path> folders(Path root) throws IOException {
        try (Stream<Path> there = Files.list(root)) {
            return there.filter(folder -> Files.exists(folder.resolve("queries.jsonl")))
                    .sorted()
                    .toList();
        }
    }

    private void write(Trial trial, List<Answer> answers, Basis evidence, String ending) throws IOException {
        var order = Ranker.shipped().by(evidence).order();
        double sum = 0;
        var lines = new ArrayList<String>();
        for (var answer : answers) {
            sum += answer.precision(order);
            var ranked = Answer.order(answer.scores(true, order)).stream()
                    .limit(WRITTEN)
                    .map(answer.claims::get)
                    .map(trial::claim)
                    .toList();
            lines.add(JSON.writeValueAsString(Map.of("query_id", answer.query, "ranked", ranked)));
        }
        Files.write(runs.resolve(trial.name + ending + ".jsonl"), lines);
        System.out.printf(
                "%-10s %5d texts, MAP@5 of what ships%s %.4f%n",
                trial.name, answers.size(), ending.isEmpty() ? "" : ", with the second model", sum / lines.size());
    }

    private void refit(Map<Trial, List<Answer>> trials) throws IOException {
        var report = new CrossValidation(trials).report();
        System.out.println(report);
        var all = new ArrayList<>(trials.values());
        var json = JSON.createObjectNode();
        json.put("fitted", HOW + report);
        for (var evidence : Basis.values()) {
            CrossValidation.fitted(json.putObject(evidence.section), trials, evidence);
        }
        json.put("same", CrossValidation.SAME).put("perhaps", CrossValidation.PERHAPS);
        assertTrue(!all.isEmpty());
        var file = Path.of("src/main/resources/org/onrecord/match/ranker.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
        Files.createDirectories(Path.of("target/classes/org/onrecord/match"));
        Files.copy(
                file,
                Path.of("target/classes/org/onrecord/match/ranker.json"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
