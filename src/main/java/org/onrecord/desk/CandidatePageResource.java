package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.claim.Claims;
import org.onrecord.document.Shelf;
import org.onrecord.kit.Role;
import org.onrecord.match.SuggestedClaim;
import org.onrecord.match.SuggestedClaims;
import org.onrecord.match.Suggestions;
import org.onrecord.quote.CandidateReads;
import org.onrecord.quote.CandidateView;

/** What a candidate may bear on, before it is recorded. */
@Path("/candidates/{id}/claims")
@Produces(Desk.HTML)
@RolesAllowed(Role.CHECK)
@Cancellable(false)
public class CandidatePageResource {
    private static final String TITLE = "What a quotation may bear on";

    private final Desk desk;
    private final CandidateReads candidates;
    private final Suggestions suggestions;
    private final Claims claims;
    private final Shelf shelf;

    CandidatePageResource(Desk desk, CandidateReads candidates, Suggestions suggestions, Claims claims, Shelf shelf) {
        this.desk = desk;
        this.candidates = candidates;
        this.suggestions = suggestions;
        this.claims = claims;
        this.shelf = shelf;
    }

    @GET
    public Uni<Response> get(UUID id) {
        return candidates.get(id).chain(this::show);
    }

    private Uni<Response> show(CandidateView candidate) {
        return suggestions
                .ofCandidate(candidate.id())
                .chain(suggested -> claims.languages(ids(suggested))
                        .chain(languages -> shelf.get(candidate.documentId())
                                .chain(document -> desk.show(
                                        TITLE,
                                        frame -> Pages.candidateClaims(
                                                frame, candidate, document.language(), suggested, languages)))));
    }

    private static List<UUID> ids(SuggestedClaims suggested) {
        return suggested.claims().stream().map(SuggestedClaim::claimId).toList();
    }
}
