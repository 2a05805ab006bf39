package org.onrecord.document;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.onrecord.kit.Act;

/**
 * A version that is about to be captured, hashed and counted before any transaction begins.
 *
 * @param text null when it is withheld
 * @param sha256 64 lower-case hexadecimal digits
 * @param length code points
 */
public record Capture(Text text, String sha256, int length, Instant capturedAt, String archiveUrl) {

    /** Hashes and counts the text, which takes milliseconds for a long one; {@link Versions#weigh} does it where it may. */
    static Capture of(NewVersion wanted, Act act) {
        var at = wanted.capturedAt() == null ? act.at() : wanted.capturedAt().truncatedTo(ChronoUnit.MICROS);
        if (wanted.withheld() != null) {
            var known = wanted.withheld();
            return new Capture(null, known.sha256(), known.length(), at, wanted.archiveUrl());
        }
        var text = Text.of(wanted.text());
        return new Capture(text, text.sha256(), text.length(), at, wanted.archiveUrl());
    }

    boolean isWithheld() {
        return text == null;
    }
}
