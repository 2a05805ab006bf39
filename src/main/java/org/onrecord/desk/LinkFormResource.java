package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.account.Acting;
import org.onrecord.claim.Stance;
import org.onrecord.kit.PlainText;
import org.onrecord.kit.Role;
import org.onrecord.quote.Links;
import org.onrecord.quote.NewLink;
import org.onrecord.quote.Suggestion;

/** The plain form beside a claim that was suggested for a quote. The stance is the person's. */
@Path("/quotes/{id}/suggested-links")
@Produces(Desk.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Role.CONTRIBUTE)
@Cancellable(false)
public class LinkFormResource {
    private final Links links;
    private final Acting acting;

    LinkFormResource(Links links, Acting acting) {
        this.links = links;
        this.acting = acting;
    }

    @POST
    public Uni<Response> draw(
            UUID id,
            @FormParam("claim") @NotNull UUID claim,
            @FormParam("stance") @NotNull Stance stance,
            @FormParam("rationale") @NotBlank @Size(max = 2000) String rationale,
            @FormParam("why") @NotBlank @Size(max = 2000) String why,
            @FormParam("score") @NotNull @DecimalMin("0") @DecimalMax("1") Double score) {
        var suggestion = new Suggestion("match", PlainText.parameter("why", why), score);
        return links.draw(
                        id,
                        new NewLink(claim, stance, false, PlainText.parameter("rationale", rationale), suggestion),
                        acting.act())
                .map(link -> Response.status(Response.Status.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "/quotes/" + id + "#links")
                        .build());
    }
}
