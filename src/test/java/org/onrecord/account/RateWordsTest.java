package org.onrecord.account;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract tells the limits that are set. */
class RateWordsTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources");

    @ParameterizedTest
    @CsvSource({"anonymous, '%s requests a minute by address without signing in'", "keyed, '%s by key or account'"})
    void theContractTellsHowOftenMayBeAsked(String policy, String words) throws IOException {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(RESOURCES.resolve("application.properties"))) {
            settings.load(file);
        }
        var rate = Integer.parseInt(settings.getProperty("onrecord.rate." + policy + ".per-minute"));

        var contract = Files.readString(RESOURCES.resolve("META-INF").resolve("openapi.yaml"))
                .replaceAll("\\s+", " ");

        assertTrue(contract.contains(words.formatted(String.format(Locale.ROOT, "%,d", rate))), words);
    }
}
