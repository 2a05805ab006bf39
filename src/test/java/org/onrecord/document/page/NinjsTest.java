package org.onrecord.document.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Items of a news agency in ninjs. */
class NinjsTest {
    private static final String ONE = """
            {"uri": "https://agency.example/items/1", "type": "text", "firstcreated": "2024-06-20T23:30:00-04:00",
             "versioncreated": "2024-06-21T09:00:00Z", "language": "en-US", "byline": "By Jo Doe",
             "headline": "Harbour closed", "copyrightholder": "Reuters", "copyrightnotice": "© 2024 Reuters",
             "body_text": "The harbour was closed,\\nthe port authority said.", "body_xhtml": "<p>The harbour was closed, the port authority said.</p><p>It opens on Monday.</p>"}""";

    private static final String TWO = """
            {"uri": "urn:newsml:agency.example:20240620:1", "standard": {"name": "ninjs", "version": "2.1"}, "type": "text",
             "firstCreated": "2024-06-20T10:00:00Z", "language": "de", "by": "Von Jo Doe, dpa",
             "usageTerms": "Nur für Kunden",
             "infoSources": [{"name": "dpa"}],
             "headlines": [{"role": "sub", "value": "Bis Montag"}, {"role": "main", "value": "Hafen geschlossen"}],
             "bodies": [{"role": "main", "contentType": "text/plain", "value": "Der Hafen ist zu.\\n\\nBis Montag."}]}""";

    @Test
    void anItemOf1xSaysWhatItIs() {
        var page = read(ONE);

        assertEquals("The harbour was closed, the port authority said.\n\nIt opens on Monday.", page.text());
        assertEquals(
                new Facts(
                        "NEWS_ARTICLE",
                        "https://agency.example/items/1",
                        "Harbour closed",
                        "Reuters",
                        "Reuters",
                        List.of("Jo Doe"),
                        LocalDate.of(2024, 6, 20),
                        "en-US",
                        "© 2024 Reuters"),
                page.facts());
    }

    @Test
    void anItemOf2xSaysWhatItIs() {
        var page = read(TWO);

        assertEquals("Der Hafen ist zu.\n\nBis Montag.", page.text());
        assertEquals(
                new Facts(
                        "NEWS_ARTICLE",
                        null,
                        "Hafen geschlossen",
                        "dpa",
                        "dpa",
                        List.of("Von Jo Doe, dpa"),
                        LocalDate.of(2024, 6, 20),
                        "de",
                        "Nur für Kunden"),
                page.facts());
    }

    @Test
    void theCaseOfNamesDoesNotCount() {
        assertEquals(
                read(TWO), read(TWO.replace("firstCreated", "firstcreated").replace("contentType", "contenttype")));
    }

    @Test
    void theMainBodyIsTakenOfSeveral() {
        var page = read("""
                {"bodies": [{"role": "summary", "contentType": "text/plain", "value": "Short."},
                            {"role": "main", "contentType": "text/plain", "value": "Long."}]}""");

        assertEquals("Long.", page.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"picture\", \"body_text\": \"A caption.\"}",
                "{\"type\": \"text\"}",
                "{\"bodies\": [{\"value\": \" \"}]}",
                "{\"bodies\": [], \"body_text\": 7}",
                "{\"pubstatus\": \"canceled\", \"body_text\": \"It was not so.\"}",
                "[]",
                "\"text\"",
                "7"
            })
    void whatIsNoTextOrIsNotToBeUsedIsRefused(String item) {
        var refusal = assertThrows(Unreadable.class, () -> read(item));

        assertTrue(refusal.getMessage().endsWith("."));
    }

    private static Page read(String item) {
        try {
            return Ninjs.read(new ObjectMapper().readTree(item));
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
