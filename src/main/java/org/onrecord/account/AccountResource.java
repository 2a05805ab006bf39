package org.onrecord.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.Answers;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.PlainText;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;
import org.onrecord.ledger.ChainReport;
import org.onrecord.ledger.Histories;
import org.onrecord.ledger.SubjectKind;

@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts", description = "People and machines that act here, and their keys")
@RolesAllowed(Role.ADMINISTER)
@Cancellable(false)
public class AccountResource {
    private final Accounts accounts;
    private final Histories histories;
    private final Acting acting;

    AccountResource(Accounts accounts, Histories histories, Acting acting) {
        this.accounts = accounts;
        this.histories = histories;
        this.acting = acting;
    }

    @POST
    @Operation(operationId = "addAccount", summary = "Add an account")
    public Uni<Response> add(@NotNull @Valid NewAccount body, UriInfo uri) {
        return accounts.add(body, acting.act()).map(account -> Answers.created(uri, account.id(), account));
    }

    @GET
    @Operation(operationId = "listAccounts", summary = "List the accounts, oldest first")
    public Uni<Response> list(@BeanParam @Valid PageAsk ask, UriInfo uri) {
        return accounts.page(ask).map(page -> Answers.page(uri, page));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getAccount", summary = "Read an account")
    public Uni<Response> get(UUID id) {
        return accounts.get(id).map(Answers::ok);
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "changeAccount", summary = "Rename, re-role, disable or enable an account")
    public Uni<Response> change(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid AccountChange body) {
        return accounts.change(id, Revision.seen(ifMatch), body, acting.act()).map(Answers::ok);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "removeAccount",
            summary = "Remove who an account was, for good",
            description =
                    "It keeps its id and gets a pseudonym; its keys are revoked, its sessions end, what its history"
                            + " told is erased. The same person who signs in again is given a new account.")
    public Uni<Response> remove(
            UUID id,
            @HeaderParam(Revision.HEADER) String ifMatch,
            @Parameter(description = "Why; stays in the history, so it should name nobody", required = true)
                    @QueryParam("reason")
                    @NotBlank
                    @Size(max = 2000)
                    String reason) {
        return accounts.remove(id, Revision.seen(ifMatch), PlainText.parameter("reason", reason), acting.act())
                .map(Answers::ok);
    }

    @GET
    @Path("{id}/history")
    @Operation(operationId = "getAccountHistory", summary = "Who changed the account or its keys, when; oldest first")
    public Uni<Response> history(UUID id, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return histories.page(SubjectKind.ACCOUNT, id, ask).map(page -> Answers.page(uri, page));
    }

    @GET
    @Path("{id}/history/verify")
    @Operation(operationId = "verifyAccountHistory", summary = "Check the chain of hashes of the account's history")
    public Uni<ChainReport> verify(UUID id) {
        return histories.verify(SubjectKind.ACCOUNT, id);
    }
}
