package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.claim.Stance;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Role;
import org.onrecord.kit.Shapes;
import org.onrecord.quote.Links;
import org.onrecord.quote.NewLink;
import org.onrecord.quote.Suggestion;

/** The form beside a claim that was suggested for a quote, or found. The stance is the person's. */
@Path("/quotes/{id}/links")
@Produces(Desk.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Role.CONTRIBUTE)
@Cancellable(false)
public class LinkFormResource {
    private static final String CLAIM = "claim";

    private final Desk desk;
    private final QuotePages pages;
    private final Links links;
    private final Shapes shapes;

    LinkFormResource(Desk desk, QuotePages pages, Links links, Shapes shapes) {
        this.desk = desk;
        this.pages = pages;
        this.links = links;
        this.shapes = shapes;
    }

    @POST
    public Uni<Response> draw(UUID id, MultivaluedMap<String, String> body) {
        var entered = Entered.of(body);
        return desk.take(
                "link-" + entered.get(CLAIM),
                entered,
                () -> links.draw(id, shapes.checked(link(entered)), desk.act(entered)),
                "/quotes/" + id + "?done=draw#links",
                tried -> pages.show(id, entered.has("claims") ? entered.get("claims") : null, tried, null));
    }

    private static NewLink link(Entered in) {
        return new NewLink(
                in.id(CLAIM),
                in.choice("stance", Stance.class),
                in.has("asserts"),
                in.text("rationale"),
                suggestion(in));
    }

    /** Null when the person found the claim themselves. */
    private static Suggestion suggestion(Entered in) {
        return in.has("why") ? new Suggestion("match", in.text("why"), score(in.get("score"))) : null;
    }

    private static Double score(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException none) {
            throw Problem.invalid("score", "is not a number");
        }
    }
}
