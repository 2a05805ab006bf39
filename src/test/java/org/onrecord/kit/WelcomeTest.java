package org.onrecord.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WelcomeTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:8080",
        "0.0.0.0, http://localhost:8080",
        "::, http://localhost:8080",
        "::1, http://[::1]:8080"
    })
    void theAddressIsOneThatCanBeOpened(String host, String address) {
        assertEquals(
                "On Record is at %1$s  ·  API %1$s/api/v1  ·  its documentation %1$s/docs  ·  sign in %1$s/sign-in"
                        .formatted(address),
                Welcome.words(host, 8080));
    }
}
