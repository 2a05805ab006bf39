package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.document.DocumentView;
import org.onrecord.document.Shelf;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Role;
import org.onrecord.quote.Inboxes;

/** The documents in which quotations wait for somebody to decide. */
@Path("/queue/documents")
@Produces(Desk.HTML)
@RolesAllowed(Role.CHECK)
@Cancellable(false)
public class InboxPageResource {
    private static final int DOCUMENTS = 25;

    private final Desk desk;
    private final Shelf shelf;
    private final Inboxes inboxes;

    InboxPageResource(Desk desk, Shelf shelf, Inboxes inboxes) {
        this.desk = desk;
        this.shelf = shelf;
        this.inboxes = inboxes;
    }

    @GET
    public Uni<Response> list(@QueryParam("after") @Size(max = 2000) String after) {
        return inboxes.page(new PageAsk(DOCUMENTS, after)).chain(this::show);
    }

    private Uni<Response> show(Page<UUID> page) {
        return shelf.these(page.items())
                .chain(documents -> inboxes.of(page.items())
                        .chain(waiting -> desk.show("Quotations to decide on", frame -> {
                            var sorted = inOrder(documents, page.items());
                            return Pages.inbox(frame, DocumentList.of(sorted, waiting, page.next(), true, null));
                        })));
    }

    private static List<DocumentView> inOrder(List<DocumentView> documents, List<UUID> order) {
        return documents.stream()
                .sorted(Comparator.comparing(document -> order.indexOf(document.id())))
                .toList();
    }
}
