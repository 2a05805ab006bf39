package org.onrecord.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.kit.postgres.CannotStart;

class PublicAddressTest {
    @Test
    void pathsArePutBehindIt() {
        assertEquals(
                "https://record.example.org", new PublicAddress(Optional.of(" https://record.example.org/ ")).site());
        assertEquals("http://newsroom:8080/record", PublicAddress.parsed("http://newsroom:8080/record"));
    }

    @Test
    void whereNobodySaidItPathsStandAlone() {
        assertEquals("", new PublicAddress(Optional.empty()).site());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record.example.org",
                "ftp://record.example.org",
                "https://",
                "https://me:secret@record.example.org",
                "https://record.example.org/?a=b",
                "https://record.example.org/#top",
                "javascript:alert(1)",
                "https://a b"
            })
    void whatIsNoAddressEndsTheStartAndIsNotRepeated(String url) {
        var refusal = assertThrows(CannotStart.class, () -> PublicAddress.parsed(url));

        assertFalse(refusal.getMessage().contains("secret"), refusal.getMessage());
    }
}
