package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.onrecord.claim.ClaimView;
import org.onrecord.claim.Claims;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;
import org.onrecord.quote.Evidence;
import org.onrecord.quote.EvidenceView;
import org.onrecord.quote.LinkStatus;
import org.onrecord.review.Ratings;
import org.onrecord.review.ReviewReads;
import org.onrecord.review.ReviewView;

/** Puts together the page of a claim's review. */
@ApplicationScoped
class CasePages {
    private final Desk desk;
    private final Claims claims;
    private final ReviewReads reviews;
    private final Ratings ratings;
    private final Evidence evidence;

    CasePages(Desk desk, Claims claims, ReviewReads reviews, Ratings ratings, Evidence evidence) {
        this.desk = desk;
        this.claims = claims;
        this.reviews = reviews;
        this.ratings = ratings;
        this.evidence = evidence;
    }

    Uni<Response> show(UUID claimId, Tried tried, String done) {
        return claims.get(claimId, true)
                .chain(claim -> review(claimId).chain(review -> show(claim, review, tried, done)));
    }

    private Uni<Response> show(ClaimView claim, ReviewView review, Tried tried, String done) {
        return desk.people()
                .chain(people -> ratings.scale()
                        .chain(scale -> quotes(claim.id()).chain(quotes -> {
                            var page = new CasePage(
                                    claim,
                                    review,
                                    desk.actor(),
                                    people,
                                    scale,
                                    quotes,
                                    form(review, tried),
                                    tried,
                                    done);
                            return desk.show("The review of a claim", tried, frame -> Pages.review(frame, page));
                        })));
    }

    /** Null when nobody opened one. */
    private Uni<ReviewView> review(UUID claimId) {
        return reviews.get(claimId, desk.actor())
                .onFailure(failure -> failure instanceof Problem problem && Desk.isMissing(problem))
                .recoverWithNull();
    }

    private Uni<List<EvidenceView.Item>> quotes(UUID claimId) {
        return evidence.board(claimId, null, new PageAsk(PageAsk.MAX_LIMIT, null), true)
                .map(board -> board.groups().stream()
                        .flatMap(group -> group.links().stream())
                        .filter(link -> link.status() == LinkStatus.ACCEPTED)
                        .toList());
    }

    private static ReportForm form(ReviewView review, Tried tried) {
        return tried.at("report") || tried.at("correct")
                ? ReportForm.of(tried.entered())
                : ReportForm.of(review == null ? null : review.report());
    }
}
