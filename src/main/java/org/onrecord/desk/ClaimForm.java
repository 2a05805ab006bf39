package org.onrecord.desk;

import java.util.List;
import java.util.UUID;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.NewClaim;
import org.onrecord.kit.Problem;

/**
 * The form of a new claim, as it is filled in.
 *
 * @param choice empty before what is like it was shown; then {@code new}, or the id of a claim that is the same
 * @param once what it is sent under: two clicks state one claim
 */
public record ClaimForm(String statement, String language, String checkability, String choice, String once) {
    static final String NAME = "claim";

    static ClaimForm empty() {
        return new ClaimForm("", "en", Checkability.FACTUAL.name(), "", Desk.once());
    }

    /** @param once what it is sent under next */
    static ClaimForm of(Entered in, String once) {
        return new ClaimForm(in.get("statement"), in.get("language"), in.get("checkability"), in.get("choice"), once);
    }

    boolean isDecided() {
        return !choice.isEmpty();
    }

    boolean isNew() {
        return "new".equals(choice);
    }

    /** @throws Problem INVALID_FIELD */
    static UUID chosen(Entered in) {
        return in.id("choice");
    }

    /** @throws Problem INVALID_FIELD */
    static NewClaim claim(Entered in) {
        return new NewClaim(
                in.text("statement"),
                null,
                in.text("language"),
                in.choice("checkability", Checkability.class),
                List.of());
    }
}
