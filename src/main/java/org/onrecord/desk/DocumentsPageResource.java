package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.document.DocumentFilter;
import org.onrecord.document.DocumentView;
import org.onrecord.document.Shelf;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Role;
import org.onrecord.kit.Shapes;
import org.onrecord.quote.Inboxes;
import org.onrecord.quote.Undecided;

/** What was read: everything, the latest recorded first. */
@Path("/documents")
@Produces(Desk.HTML)
@Cancellable(false)
public class DocumentsPageResource {
    private static final int DOCUMENTS = 25;

    private final Desk desk;
    private final Shelf shelf;
    private final Inboxes inboxes;
    private final Shapes shapes;

    DocumentsPageResource(Desk desk, Shelf shelf, Inboxes inboxes, Shapes shapes) {
        this.desk = desk;
        this.shelf = shelf;
        this.inboxes = inboxes;
        this.shapes = shapes;
    }

    @GET
    @RolesAllowed(Role.READ)
    public Uni<Response> list(
            @QueryParam("outlet") String outlet,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("after") @Size(max = 2000) String after,
            @QueryParam("done") String done) {
        var filter = shapes.checked(new DocumentFilter(entered(outlet), null, null, null, entered(from), entered(to)));
        return shelf.page(filter, new PageAsk(DOCUMENTS, after))
                .chain(page -> waiting(page)
                        .chain(waiting -> desk.show("Documents", frame -> {
                            var list = DocumentList.of(page.items(), waiting, page.next(), frame.checks(), done);
                            return Pages.documents(frame, list, filter);
                        })));
    }

    /** A form sends what was left empty, too. */
    private static String entered(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Uni<Map<UUID, Undecided>> waiting(Page<DocumentView> page) {
        return desk.staff()
                ? inboxes.of(page.items().stream().map(DocumentView::id).toList())
                : Uni.createFrom().item(Map.of());
    }
}
