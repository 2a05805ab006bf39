package org.onrecord.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.UUID;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.NewClaim;
import org.onrecord.kit.Language;
import org.onrecord.kit.PlainText;

/**
 * What the page for a new claim sends.
 *
 * @param choice empty before what is like it was shown; then {@code new}, or the id of a claim that is the same
 */
public record ClaimForm(
        @FormParam("statement") @NotBlank @Size(max = 1000) String statement,

        @FormParam("language") @NotNull @Pattern(regexp = Language.PATTERN, message = Language.FAULT)
        String language,

        @FormParam("checkability") @NotNull Checkability checkability,

        @FormParam("choice")
        @Pattern(
                regexp = "|new|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                message = "must be new or the id of a claim")
        String choice) {
    static final ClaimForm EMPTY = new ClaimForm("", "en", Checkability.FACTUAL, null);

    boolean isDecided() {
        return choice != null && !choice.isEmpty();
    }

    boolean isNew() {
        return "new".equals(choice);
    }

    UUID chosen() {
        return UUID.fromString(choice);
    }

    String text() {
        return PlainText.parameter("statement", statement);
    }

    NewClaim claim() {
        return new NewClaim(text(), null, language, checkability, List.of());
    }
}
