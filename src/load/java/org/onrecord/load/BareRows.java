package org.onrecord.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.onrecord.kit.Hash;
import org.onrecord.kit.Ids;

/** What a quote with two links becomes, as parameters of the service's statements. */
final class BareRows {
    private static final Buffer SALT = Buffer.buffer(new byte[16]);
    private static final Buffer HASH = Buffer.buffer(new byte[Hash.BYTES]);

    private final JsonNode wanted;
    private final JsonNode place;
    private final JsonNode[] drawn;
    private final Row source;
    private final UUID quote = Ids.next();
    private final UUID[] links = {Ids.next(), Ids.next()};
    private final UUID[] claims;
    private final String[] stances;
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);

    BareRows(JsonNode wanted, Row source) {
        this.wanted = wanted;
        this.source = source;
        this.place = wanted.at("/appearances/0");
        // in the order of their claims, as everybody takes them
        this.drawn = new JsonNode[] {wanted.at("/links/0"), wanted.at("/links/1")};
        Arrays.sort(drawn, (one, other) -> id(one.get("claimId")).compareTo(id(other.get("claimId"))));
        this.claims = new UUID[] {id(drawn[0].get("claimId")), id(drawn[1].get("claimId"))};
        this.stances = new String[] {text(drawn[0], "stance"), text(drawn[1], "stance")};
    }

    UUID quote() {
        return quote;
    }

    Tuple key(String key) {
        return Tuple.of(Material.RECORDER, key, HASH, now, quote);
    }

    Tuple standing() {
        return Tuple.of(documents(), claims, speakers());
    }

    Tuple fresh() {
        var exact = text(place.at("/segments/0"), "exact");
        var origin = source.getString("origin");
        return Tuple.from(new Object[] {
            quote,
            now,
            text(wanted, "kind"),
            "RECORDED",
            null,
            null,
            source.getLocalDate("published_on"),
            text(wanted.get("occasion"), "kind"),
            text(wanted.get("occasion"), "name"),
            null,
            null,
            null,
            new UUID[] {Ids.next()},
            speakers(),
            new String[] {text(wanted.at("/speakers/0"), "role")},
            new UUID[] {Ids.next()},
            documents(),
            new UUID[] {source.getUUID("version_id")},
            new String[] {exact},
            new String[] {source.getString("language")},
            new String[] {place.get("segments").toString()},
            new String[] {place.get("cue").toString()},
            new String[1],
            new String[] {"MATCHED"},
            new String[] {"[\"" + origin + "\"]"},
            new String[] {origin.toLowerCase(Locale.ROOT)},
            links,
            claims,
            stances,
            new Boolean[] {true, true},
            both(text(drawn[0], "rationale")),
            both("PERSON"),
            new String[2],
            both("PROPOSED"),
            new UUID[] {Material.RECORDER, Material.RECORDER}
        });
    }

    Tuple entries() {
        return Tuple.from(new Object[] {
            now,
            Material.RECORDER,
            HASH,
            new UUID[] {Ids.next(), Ids.next(), Ids.next()},
            new String[] {"QUOTE_RECORDED", "LINK_DRAWN", "LINK_DRAWN"},
            new String[] {"QUOTE", "LINK", "LINK"},
            new UUID[] {quote, links[0], links[1]},
            new String[] {"{\"after\":" + wanted + '}', "{\"after\":" + drawn[0] + '}', "{\"after\":" + drawn[1] + '}'},
            new Buffer[] {SALT, SALT, SALT},
            new Buffer[] {HASH, HASH, HASH},
            new Buffer[] {HASH, HASH, HASH}
        });
    }

    Tuple tallies() {
        return Tuple.of(claims, stances, both("PROPOSED"), new Integer[] {1, 1});
    }

    private UUID[] documents() {
        return new UUID[] {id(place.get("documentId"))};
    }

    private UUID[] speakers() {
        return new UUID[] {id(wanted.at("/speakers/0/speakerId"))};
    }

    private static String[] both(String one) {
        return new String[] {one, one};
    }

    private static String text(JsonNode object, String field) {
        return object.get(field).asText();
    }

    static UUID id(JsonNode text) {
        return UUID.fromString(text.asText());
    }
}
