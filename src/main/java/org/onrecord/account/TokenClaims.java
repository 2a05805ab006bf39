package org.onrecord.account;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.onrecord.kit.PlainText;
import org.onrecord.kit.Role;

/**
 * What a checked token says of who brings it.
 *
 * @param role the highest that the claim of roles names; READER when it names none
 */
record TokenClaims(String issuer, String subject, String name, boolean machine, Role role) {
    private static final String MARK = "onrecord-";
    private static final int MAX_NAME = 200;

    static TokenClaims of(JsonWebToken token, String roleClaim) {
        var subject = token.getSubject();
        return new TokenClaims(
                token.getIssuer(), subject, nameOf(token), isMachine(token), roleOf(values(token, roleClaim)));
    }

    /** {@code onrecord-checker} and {@code CHECKER} both name a role; whatever names none is passed over. */
    static Role roleOf(Stream<String> values) {
        return values.map(TokenClaims::role)
                .flatMap(Optional::stream)
                .max(Role::compareTo)
                .orElse(Role.READER);
    }

    private static Optional<Role> role(String value) {
        var name = value.startsWith(MARK) ? value.substring(MARK.length()).toUpperCase(Locale.ROOT) : value;
        return Stream.of(Role.values()).filter(role -> role.name().equals(name)).findFirst();
    }

    /** Where no person stands behind a token, its subject is the client (RFC 9068 §2.2). */
    private static boolean isMachine(JsonWebToken token) {
        return Stream.of("client_id", "azp")
                .map(claim -> text(token.getClaim(claim)))
                .anyMatch(token.getSubject()::equals);
    }

    private static String nameOf(JsonWebToken token) {
        return Stream.of("name", "preferred_username")
                .map(claim -> text(token.getClaim(claim)))
                .filter(name -> !name.isBlank() && PlainText.fault(name) == null)
                .map(name -> name.codePointCount(0, name.length()) <= MAX_NAME
                        ? name
                        : name.substring(0, name.offsetByCodePoints(0, MAX_NAME)))
                .findFirst()
                .orElse("Somebody of the issuer");
    }

    private static Stream<String> values(JsonWebToken token, String path) {
        var steps = path.split("/");
        Object value = token.getClaim(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            value = value instanceof JsonObject object ? object.get(steps[i]) : null;
        }
        if (value instanceof JsonArray array) {
            return array.stream().map(TokenClaims::text);
        }
        return value instanceof Collection<?> many ? many.stream().map(TokenClaims::text) : Stream.of(text(value));
    }

    /** Never null. */
    private static String text(Object value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return value == null || value == JsonValue.NULL ? "" : value.toString();
    }
}
