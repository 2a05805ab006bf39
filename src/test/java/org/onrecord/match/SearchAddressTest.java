package org.onrecord.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.kit.postgres.CannotStart;

class SearchAddressTest {
    @Test
    void oneUrlSaysWhereTheClusterIsAndWhoSignsIn() {
        var address = SearchAddress.parse("https://reader:se%40cret@search.example.org:9243/quotes/");

        assertEquals(
                new SearchAddress(true, "search.example.org", 9243, "/quotes", "Basic cmVhZGVyOnNlQGNyZXQ="), address);
    }

    @Test
    void withoutAPortItIsTheOneOfSuchClusters() {
        assertEquals(9200, SearchAddress.parse("http://search").port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"search:9200", "ftp://search", "https://", "https://user:pass word@search", "/search"})
    void whatIsNoAddressIsRefusedAndNotRepeated(String url) {
        var refusal = assertThrows(CannotStart.class, () -> SearchAddress.parse(url));

        assertFalse(refusal.getMessage().contains("pass word"), refusal.getMessage());
    }

    @Test
    void aPasswordOverPlainHttpIsWarnedOfUnlessItStaysOnTheMachine() {
        assertTrue(
                SearchAddress.parse("http://user:secret@search:9200").advice().isPresent());
        assertTrue(SearchAddress.parse("http://search:9200").advice().isEmpty());
        assertTrue(
                SearchAddress.parse("https://user:secret@search:9200").advice().isEmpty());
        assertTrue(SearchAddress.parse("http://user:secret@127.0.0.1:9200")
                .advice()
                .isEmpty());
        assertTrue(SearchAddress.parse("http://user:secret@[::1]:9200").advice().isEmpty());
    }

    @Test
    void thePasswordIsInNoLog() {
        var address = SearchAddress.parse("http://user:secret@search:9200");

        assertEquals("http://search:9200", address.toString());
        assertFalse(address.advice().orElseThrow().contains("secret"));
    }
}
