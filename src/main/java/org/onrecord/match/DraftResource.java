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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
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
    private static final String HTML = "text/html;charset=UTF-8";
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
            .build();

    private final Drafts drafts;
    private final Acting acting;

    DraftResource(Drafts drafts, Acting acting) {
        this.drafts = drafts;
        this.acting = acting;
    }

    @POST
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Authenticated
    @Operation(
            operationId = "checkDraft",
            summary = "Check every quotation of a draft against the record, without storing anything",
            description =
                    "For each quotation: on record, altered (the differing words on both sides), not on record, somebody else's, clipped, its authenticity in dispute, the speaker's role differing; with the claims that it is linked to and their verdicts. And sentences of the draft itself that match a checked claim. Needs a key or a token; what is not public is shown to staff alone. Nothing of the draft is stored, whatever is asked: to keep it, add it to the record with `POST /api/v1/documents`. With `Accept: text/html` the answer is the annotated fragment itself, in which everything that came from outside is escaped.")
    public Uni<Response> check(
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
                    boolean annotated,
            @Context Request request) {
        var wanted = request.selectVariant(VARIANTS);
        boolean asHtml = wanted != null && wanted.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE);
        return drafts.check(body, acting.actor().isStaff(), offsets.equals("utf16"), annotated || asHtml)
                .map(check -> asHtml
                        ? fragment(check)
                        : Response.ok(check, MediaType.APPLICATION_JSON).build());
    }

    /** Whoever opens it as a page by itself gets one that may load and run nothing. */
    private static Response fragment(DraftCheck check) {
        return Response.ok(check.html(), HTML)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
