package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.Hash;

@Path("/desk.css")
@PermitAll
@Cancellable(false)
public class StyleResource {
    private static final String STYLE = read();
    private static final int DIGITS = 12;

    /** Changes with the style sheet. */
    static final String VERSION = HexFormat.of().formatHex(Hash.sha256(STYLE)).substring(0, DIGITS);

    /** Kept for a day, not for ever: while two releases serve side by side, one may answer for the other. */
    @GET
    @Produces("text/css;charset=UTF-8")
    public Uni<Response> style() {
        return Uni.createFrom()
                .item(() -> Response.ok(STYLE)
                        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                        .build());
    }

    private static String read() {
        try (var file = StyleResource.class.getResourceAsStream("desk.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
