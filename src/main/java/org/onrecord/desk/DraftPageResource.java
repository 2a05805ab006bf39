package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.PlainText;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Role;
import org.onrecord.match.DraftCheck;
import org.onrecord.match.Drafts;
import org.onrecord.match.NewDraft;

/** Where a checker pastes a draft, and reads what the record says of it. */
@Path("/drafts")
@Produces(Desk.HTML)
@RolesAllowed(Role.CHECK)
@Cancellable(false)
public class DraftPageResource {
    private static final String TITLE = "Check a draft";
    private static final String FORM = "draft";
    private static final String TEXT = "text";
    private static final int MOST = 200_000;

    private final Desk desk;
    private final Drafts drafts;

    DraftPageResource(Desk desk, Drafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    @GET
    public Uni<Response> empty() {
        return show(Tried.NOTHING, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> check(MultivaluedMap<String, String> body) {
        var entered = Entered.of(body);
        var shown = new Tried(FORM, null, entered);
        return desk.attempt(
                FORM,
                entered,
                () -> drafts.check(draft(entered), desk.staff(), false, true).chain(check -> show(shown, check)),
                tried -> show(tried, null));
    }

    /** @throws Problem INVALID_FIELD */
    private static NewDraft draft(Entered entered) {
        var text = entered.get(TEXT).replace("\r\n", "\n");
        if (!PlainText.shows(text)) {
            throw Problem.invalid(TEXT, "is needed");
        }
        if (text.codePointCount(0, text.length()) > MOST) {
            throw Problem.invalid(TEXT, String.format(Locale.ROOT, "must not be longer than %,d characters", MOST));
        }
        return new NewDraft(text, null);
    }

    private Uni<Response> show(Tried tried, DraftCheck check) {
        return desk.show(TITLE, tried, frame -> Pages.draft(frame, tried, check));
    }
}
