package org.onrecord.match;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.account.Acting;

@Path("/api/v1/drafts/check")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts", description = "Is every quotation right? Asked before an article is published")
@Cancellable(false)
public class DraftResource {
    private final Drafts drafts;
    private final Acting acting;

    DraftResource(Drafts drafts, Acting acting) {
        this.drafts = drafts;
        this.acting = acting;
    }

    @POST
    @Authenticated
    @Operation(
            operationId = "checkDraft",
            summary = "Check every quotation of a draft against the record, without storing anything",
            description =
                    "For each quotation: on record, altered (the differing words on both sides), not on record, somebody else's, clipped, its authenticity in dispute, the speaker's role differing; with the claims that it is linked to and their verdicts. And sentences of the draft itself that match a checked claim. Needs a key or a token; what is not public is shown to staff alone.")
    public Uni<DraftCheck> check(
            @NotNull @Valid NewDraft body,
            @Parameter(
                            description =
                                    "What places count: Unicode code points, or the UTF-16 code units of JavaScript",
                            schema = @Schema(enumeration = {"codepoints", "utf16"}))
                    @QueryParam("offsets")
                    @DefaultValue("codepoints")
                    @Pattern(regexp = "codepoints|utf16", message = "must be codepoints or utf16")
                    String offsets,
            @Parameter(description = "Whether the answer has the draft as an annotated HTML fragment")
                    @QueryParam("annotated")
                    @DefaultValue("false")
                    boolean annotated) {
        return drafts.check(body, acting.actor().isStaff(), offsets.equals("utf16"), annotated);
    }
}
