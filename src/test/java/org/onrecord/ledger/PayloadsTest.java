package org.onrecord.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is hashed when an entry is written is what is hashed when its chain is checked. */
class PayloadsTest {
    private final Payloads payloads = new Payloads(new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS));

    record Inner(String zebra, Integer apple, String none, List<String> Capital) {}

    record Outer(Inner second, List<Inner> first, Object map, Instant at, LocalDate on, UUID id, double share) {
        public String added() {
            return "no property";
        }

        public boolean isThere() {
            return true;
        }
    }

    @Test
    void aPayloadIsWrittenInCanonicalForm() {
        var map = new LinkedHashMap<String, Object>();
        map.put("z", new Inner("1", 2, null, List.of("x")));
        map.put("a", List.of(1, 2.5, true, "\u00e9\u2028\ud83d\ude00"));
        var inner = new Inner("a \"word\"", null, null, List.of());
        var change = new Change(
                inner,
                new Outer(inner, List.of(inner, inner), map, Instant.EPOCH, LocalDate.EPOCH, new UUID(1, 2), 0.25),
                "why");

        var written = payloads.of(change);

        assertEquals(payloads.canonical(written), written);
        assertEquals(payloads.canonical((Object) change), written);
    }
}
