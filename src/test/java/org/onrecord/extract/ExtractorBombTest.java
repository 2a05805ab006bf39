package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to exhaust a parser. The limit is far above what linear time needs; quadratic time would take hours. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExtractorBombTest {
    private static final Extractor EXTRACTOR = new Extractor();

    @ParameterizedTest
    @ValueSource(strings = {"\"", "“", "[", "(", "x", ".", " ", "''", "\n"})
    void aMillionOfTheSameCharacterAreRead(String character) {
        assertNotNull(EXTRACTOR.extract(character.repeat(1_000_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a ",
                "\"a\" ",
                "said, ",
                "A said that ",
                "“A,” he said. ",
                "according to X, ",
                "- ",
                "Mr. ",
                "He, ",
                "it\n\n",
                "x\n",
                "“x\n\n",
                "A: b\n\n",
                "'s ",
                "\uD83D\uDE00",
                "\uD800",
                "e\u0301",
                "to that ",
                "and said ",
                "in X on Y said "
            })
    void twoHundredThousandCharactersOfAPatternAreRead(String pattern) {
        assertNotNull(EXTRACTOR.extract("The of and is. " + pattern.repeat(200_000 / pattern.length())));
    }
}
