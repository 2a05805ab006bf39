package org.onrecord.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemTypeTest {
    @Test
    void aTypeHasTheSameNameWhereverTheServiceRuns() {
        var usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));

            assertEquals("invalid-field", ProblemType.INVALID_FIELD.slug());
        } finally {
            Locale.setDefault(usual);
        }
    }
}
