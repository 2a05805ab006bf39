package org.onrecord.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.onrecord.claim.ClaimHeadline;
import org.onrecord.claim.ClaimView;
import org.onrecord.document.DocumentView;
import org.onrecord.kit.Page;
import org.onrecord.kit.ProblemView;
import org.onrecord.match.ClaimMatch;
import org.onrecord.match.DraftCheck;
import org.onrecord.match.PositionView;
import org.onrecord.match.SpeakerPositionView;
import org.onrecord.match.SuggestedClaims;
import org.onrecord.publish.TimelineEvent;
import org.onrecord.quote.AssessmentView;
import org.onrecord.quote.CandidateView;
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

    /**
     * @param verdict the last one, or null
     * @param positions who stands where
     */
    static native TemplateInstance claim(
            Frame frame, ClaimView claim, EvidenceView board, VerdictView verdict, Page<SpeakerPositionView> positions);

    static native TemplateInstance verdict(Frame frame, VerdictView verdict);

    static native TemplateInstance ratings(Frame frame, Scale scale);

    /** @param text null when no version has one */
    static native TemplateInstance document(Frame frame, DocumentView document, MarkedText text);

    /** @param check null before there is a draft */
    static native TemplateInstance draft(Frame frame, String text, DraftCheck check);

    /**
     * @param assessment the one that stands, or null
     * @param proposed those that wait for a decision, for staff
     * @param suggested claims that it may bear on, for staff; or null
     */
    static native TemplateInstance quote(
            Frame frame,
            QuoteView quote,
            AssessmentView assessment,
            List<AssessmentView> proposed,
            SuggestedClaims suggested);

    /**
     * @param alike claims on record that are like what was entered
     * @param chosen the one of them that is the same, or null
     */
    static native TemplateInstance newClaim(Frame frame, ClaimForm form, List<ClaimMatch> alike, UUID chosen);

    /** @param suggested claims that a candidate may bear on */
    static native TemplateInstance candidateClaims(Frame frame, CandidateView candidate, SuggestedClaims suggested);

    /** @param first whether these are the newest events */
    static native TemplateInstance timeline(
            Frame frame, ClaimView claim, List<TimelineEvent> events, String next, boolean first);

    /** @param positions where the speaker stood */
    static native TemplateInstance speaker(
            Frame frame, SpeakerView speaker, List<QuoteView> quotes, String next, Page<PositionView> positions);

    static native TemplateInstance search(Frame frame, SearchSheet sheet);

    static native TemplateInstance queue(Frame frame, TaskPage page);

    static native TemplateInstance review(Frame frame, CasePage page);

    static native TemplateInstance link(Frame frame, LinkPage page);

    static native TemplateInstance quoteCheck(Frame frame, QuoteCheckPage page);

    /** @param fault what was wrong with the last try, or null */
    static native TemplateInstance signIn(Frame frame, String fault);

    static native TemplateInstance problem(Frame frame, ProblemView problem);
}
