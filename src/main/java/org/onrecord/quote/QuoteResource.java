package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.account.Acting;
import org.onrecord.kit.Answers;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;
import org.onrecord.ledger.ChainReport;
import org.onrecord.ledger.Histories;
import org.onrecord.ledger.SubjectKind;

@Path("/api/v1/quotes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotes", description = "What people are on record as saying, and where it stands")
@Cancellable(false)
public class QuoteResource {
    private final Quotes quotes;
    private final Corrections corrections;
    private final QuoteReads reads;
    private final Links links;
    private final Histories histories;
    private final Acting acting;

    QuoteResource(
            Quotes quotes, Corrections corrections, QuoteReads reads, Links links, Histories histories, Acting acting) {
        this.quotes = quotes;
        this.corrections = corrections;
        this.reads = reads;
        this.links = links;
        this.histories = histories;
        this.acting = acting;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(
            operationId = "recordQuote",
            summary = "Record a quote with its appearances, and propose its links",
            description =
                    "All or nothing. Each segment is looked for in the text of its version. What a CONTRIBUTOR or a machine's key records is a draft until a CHECKER, who is a person, confirms it.")
    public Uni<Response> record(@NotNull @Valid NewQuote body, UriInfo uri) {
        return quotes.record(body, acting.act())
                .chain(id -> reads.get(id, true))
                .map(quote -> Answers.created(uri, quote.id(), quote));
    }

    @GET
    @RolesAllowed(Role.READ)
    @Operation(operationId = "listQuotes", summary = "List quotes, the last recorded first; filters can be combined")
    public Uni<Response> list(@BeanParam @Valid QuoteFilter filter, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return reads.page(filter, ask, acting.isStaff()).map(page -> Answers.page(uri, page));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.READ)
    @Operation(operationId = "getQuote", summary = "Read a quote with its speakers, appearances and links")
    public Uni<Response> get(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var staff = acting.isStaff();
        return Answers.fresh(ifNoneMatch, () -> reads.tag(id, staff), () -> reads.get(id, staff));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.CHECK)
    @Operation(
            operationId = "changeQuote",
            summary = "Replace the facts of a quote",
            description =
                    "When the kind or the original wording changes, its links go STALE. When they or the speakers change and it was assessed, that challenges it. A machine's key changes drafts only.")
    public Uni<Response> change(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid QuoteChange body) {
        return corrections
                .change(id, Revision.seen(ifMatch), body, acting.act())
                .chain(() -> reads.get(id, true))
                .map(Answers::ok);
    }

    @POST
    @Path("{id}/confirm")
    @RolesAllowed(Role.CHECK)
    @Operation(operationId = "confirmQuote", summary = "Take a draft of a contributor or of a machine onto the record")
    public Uni<Response> confirm(UUID id, @HeaderParam(Revision.HEADER) String ifMatch) {
        return quotes.confirm(id, Revision.seen(ifMatch), acting.act())
                .chain(() -> reads.get(id, true))
                .map(Answers::ok);
    }

    @POST
    @Path("{id}/appearances")
    @RolesAllowed(Role.CHECK)
    @Operation(
            operationId = "addAppearance",
            summary = "Add a place where the same words were reported",
            description =
                    "Another outlet, another translation, another version: the quote stays one. A machine's key adds to drafts only.")
    public Uni<Response> addAppearance(UUID id, @NotNull @Valid NewAppearance body, UriInfo uri) {
        return quotes.addAppearance(id, body, acting.act())
                .chain(() -> reads.get(id, true))
                .map(quote -> Answers.createdAt(
                        uri.getBaseUriBuilder().path("api/v1/quotes/{id}").build(id), quote));
    }

    @POST
    @Path("{id}/links")
    @RolesAllowed(Role.CONTRIBUTE)
    @Tag(name = "Links")
    @Operation(operationId = "drawLink", summary = "Propose a link from a quote to a claim")
    public Uni<Response> draw(UUID id, @NotNull @Valid NewLink body, UriInfo uri) {
        return links.draw(id, body, acting.act())
                .map(link -> Answers.createdAt(
                        uri.getBaseUriBuilder().path("api/v1/links/{id}").build(link.id()), link));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(operationId = "getQuoteHistory", summary = "Who changed the quote, when, and what; oldest first")
    public Uni<Response> history(UUID id, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return histories.page(SubjectKind.QUOTE, id, ask).map(page -> Answers.page(uri, page));
    }

    @GET
    @Path("{id}/history/verify")
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(operationId = "verifyQuoteHistory", summary = "Check the chain of hashes of the quote's history")
    public Uni<ChainReport> verify(UUID id) {
        return histories.verify(SubjectKind.QUOTE, id);
    }
}
