package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.PlainText;
import org.onrecord.kit.Role;
import org.onrecord.match.Drafts;
import org.onrecord.match.NewDraft;

/** Where a checker pastes a draft, and reads what the record says of it. */
@Path("/drafts")
@Produces(Desk.HTML)
@RolesAllowed(Role.CHECK)
@Cancellable(false)
public class DraftPageResource {
    private static final String TITLE = "Check a draft";
    private static final int MOST = 200_000;

    private final Desk desk;
    private final Drafts drafts;

    DraftPageResource(Desk desk, Drafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    @GET
    public Uni<Response> empty() {
        return desk.show(TITLE, frame -> Pages.draft(frame, null, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> check(
            @FormParam("text")
                    @NotBlank
                    @CodePointLength(max = MOST, message = "must not be longer than {max} characters")
                    String text) {
        var draft = PlainText.parameter("text", text.replace("\r\n", "\n"));
        return drafts.check(new NewDraft(draft, null), desk.staff(), false, true)
                .chain(check -> desk.show(TITLE, frame -> Pages.draft(frame, draft, check)));
    }
}
