package org.onrecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The texts of the record's two documents: articles of our own making, and the real ones where they are at hand. */
public enum Articles {
    OURS(Map.of("reuters", "wire.txt", "kyunghyang", "newspaper.txt")),
    THEIRS(Map.of("reuters", "reuters-2024-06-20.txt", "kyunghyang", "kyunghyang-2024-06-21.txt"));

    public static final String MISSING = "The two articles are not here: set ONRECORD_RECORD_DIR to where they are.";

    private final Map<String, String> files;

    Articles(Map<String, String> files) {
        this.files = files;
    }

    public boolean areAtHand() {
        return files.values().stream().map(this::path).allMatch(Files::exists);
    }

    /** @param document the name that the sample gives it */
    public String text(String document) {
        try {
            return Files.readString(path(files.get(document)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path path(String file) {
        if (this == OURS) {
            return Path.of("src/test/resources/org/onrecord/record", file);
        }
        var named = System.getProperty("ONRECORD_RECORD_DIR", System.getenv("ONRECORD_RECORD_DIR"));
        return Path.of(named == null ? "../shared/record" : named, file);
    }
}
