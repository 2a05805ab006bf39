package org.onrecord.quote;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.onrecord.claim.Stance;
import org.onrecord.kit.Language;
import org.onrecord.kit.SearchQuery;

/** Which quotes are asked for; what is given must all be true of a quote. */
public record QuoteFilter(
        @Parameter(description = "Said by this speaker, or by one merged into it") @QueryParam("speaker")
        UUID speaker,

        @Parameter(description = "Standing in this document") @QueryParam("document")
        UUID document,

        @Parameter(description = "Linked to this claim") @QueryParam("claim")
        UUID claim,

        @Parameter(description = "With a link of this stance; with `claim`, towards that claim") @QueryParam("stance")
        Stance stance,

        @QueryParam("kind") QuoteKind kind,

        @Parameter(description = "Name or domain of an outlet in which it stands")
        @QueryParam("outlet")
        @Size(max = 253)
        String outlet,

        @Parameter(description = "Said on this day or later") @QueryParam("from")
        LocalDate from,

        @Parameter(description = "Said on this day or earlier") @QueryParam("to")
        LocalDate to,

        @Parameter(description = "In this language, in the original or as reported")
        @QueryParam("language")
        @Pattern(regexp = Language.PATTERN, message = Language.FAULT)
        String language,

        @Parameter(description = "Assessed so: with a confirmed assessment of this label that stands")
        @QueryParam("authenticity")
        Authenticity authenticity,

        @Parameter(description = "Whether something calls it into question that no assessment takes into account")
        @QueryParam("challenged")
        Boolean challenged,

        @Parameter(
                description =
                        "With these words in a wording, as `GET /api/v1/search` reads them: \"a phrase\", -word, one OR other, begin*",
                schema = @Schema(type = SchemaType.STRING, maxLength = SearchQuery.MAX_LENGTH))
        @QueryParam("q")
        String q) {
    /** Every quote. */
    public static final QuoteFilter ANY = of(null);

    /** Those that a speaker said. */
    public static QuoteFilter of(UUID speaker) {
        return new QuoteFilter(speaker, null, null, null, null, null, null, null, null, null, null, null);
    }

    QuotePage page(boolean staff) {
        var page = new QuotePage(staff);
        page.by(speaker);
        page.in(document);
        page.linkedTo(claim, stance, staff);
        page.where("q.kind = $?", kind == null ? null : kind.name());
        page.where(
                "q.id in (select a.quote_id from appearance a join document d on d.id = a.document_id where lower(d.outlet_name) = lower($?) or d.outlet_domain = lower($?))",
                outlet);
        page.where("q.said_on >= $?", from);
        page.where("q.said_on <= $?", to);
        page.where("q.authenticity = $?", authenticity == null ? null : authenticity.name());
        page.challenged(challenged);
        page.in(language);
        page.saying(SearchQuery.parse(q, false), language);
        return page;
    }
}
