package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.onrecord.kit.Ids;
import org.onrecord.kit.PageAsk;
import org.onrecord.quote.AssessmentReads;
import org.onrecord.quote.QuoteReads;

/** Puts together the page on which a quote is checked. */
@ApplicationScoped
class QuoteCheckPages {
    private static final PageAsk LAST = new PageAsk(50, null);

    private final Desk desk;
    private final QuoteReads quotes;
    private final AssessmentReads assessments;

    QuoteCheckPages(Desk desk, QuoteReads quotes, AssessmentReads assessments) {
        this.desk = desk;
        this.quotes = quotes;
        this.assessments = assessments;
    }

    Uni<Response> show(UUID id, Tried tried, String done) {
        return quotes.get(id, true)
                .chain(quote -> assessments
                        .page(id, LAST, true)
                        .chain(found -> desk.people().chain(people -> {
                            var entered = tried.at("assess") ? tried.entered() : Entered.NOTHING;
                            var form = AssessForm.of(entered, Ids.next().toString());
                            var page =
                                    new QuoteCheckPage(quote, found.items(), form, desk.actor(), people, tried, done);
                            return desk.show("Was it said?", tried, frame -> Pages.quoteCheck(frame, page));
                        })));
    }
}
