package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Runs only when asked for by name: {@code -Dtest=PredictionsRun -Darticles=… -Dpredictions=…}. */
class PredictionsRun {
    @Test
    void predictionsAreWrittenForEveryArticle() throws Exception {
        Predictions.main(new String[] {System.getProperty("articles"), System.getProperty("predictions")});
        assertTrue(Files.size(Path.of(System.getProperty("predictions"))) > 0);
    }
}
