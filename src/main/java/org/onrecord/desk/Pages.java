package org.onrecord.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.onrecord.claim.ClaimHeadline;
import org.onrecord.claim.ClaimView;
import org.onrecord.kit.ProblemView;
import org.onrecord.quote.EvidenceView;
import org.onrecord.quote.QuoteView;
import org.onrecord.review.Scale;
import org.onrecord.review.VerdictView;
import org.onrecord.speaker.SpeakerView;

/** The templates of all pages, with what each is given. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public final class Pages {
    private Pages() {}

    static native TemplateInstance home(
            Frame frame, List<ClaimHeadline> claims, String next, List<QuoteView> quotes, Scale scale);

    /** @param verdict the last one, or null */
    static native TemplateInstance claim(Frame frame, ClaimView claim, EvidenceView board, VerdictView verdict);

    static native TemplateInstance verdict(Frame frame, VerdictView verdict);

    static native TemplateInstance ratings(Frame frame, Scale scale);

    static native TemplateInstance quote(Frame frame, QuoteView quote);

    static native TemplateInstance speaker(Frame frame, SpeakerView speaker, List<QuoteView> quotes, String next);

    /** @param fault what was wrong with the last try, or null */
    static native TemplateInstance signIn(Frame frame, String fault);

    static native TemplateInstance problem(Frame frame, ProblemView problem);
}
