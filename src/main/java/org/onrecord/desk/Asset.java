package org.onrecord.desk;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.onrecord.kit.Hash;

/** A file that pages refer to. */
record Asset(String text, String version) {
    private static final int DIGITS = 12;

    /** @param name of a resource beside this class */
    static Asset named(String name) {
        try (var file = Asset.class.getResourceAsStream(name)) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Asset(text, HexFormat.of().formatHex(Hash.sha256(text)).substring(0, DIGITS));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Kept for a day, not for ever: while two releases serve side by side, one may answer for the other. */
    Response answer() {
        return Response.ok(text)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                .build();
    }
}
