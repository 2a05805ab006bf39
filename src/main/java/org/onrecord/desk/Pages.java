package org.onrecord.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onrecord.claim.ClaimHeadline;
import org.onrecord.claim.ClaimView;
import org.onrecord.document.DocumentFilter;
import org.onrecord.document.DocumentView;
import org.onrecord.kit.Page;
import org.onrecord.kit.ProblemView;
import org.onrecord.match.ClaimMatch;
import org.onrecord.match.DraftCheck;
import org.onrecord.match.PositionView;
import org.onrecord.match.SpeakerPositionView;
import org.onrecord.match.SuggestedClaims;
import org.onrecord.publish.TimelineEvent;
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
     * @param languages of the claims and documents that it shows, by their ids
     */
    static native TemplateInstance claim(
            Frame frame,
            ClaimView claim,
            EvidenceView board,
            VerdictView verdict,
            Page<SpeakerPositionView> positions,
            Map<UUID, String> languages);

    static native TemplateInstance verdict(Frame frame, VerdictView verdict);

    static native TemplateInstance ratings(Frame frame, Scale scale);

    static native TemplateInstance documents(Frame frame, DocumentList list, DocumentFilter filter);

    static native TemplateInstance inbox(Frame frame, DocumentList list);

    static native TemplateInstance newDocument(Frame frame, Tried tried, String once);

    /** @param text null when no version has one */
    static native TemplateInstance document(
            Frame frame, DocumentView document, MarkedText text, Tried tried, String done);

    static native TemplateInstance newQuote(Frame frame, NewQuotePage page);

    static native TemplateInstance candidateSpeakers(Frame frame, CastPage page);

    /**
     * @param action where the form is sent
     * @param speaker who is changed; null for a new one
     * @param known who is on record by the same name
     * @param once null where nothing is made
     */
    static native TemplateInstance speakerForm(
            Frame frame,
            String action,
            SpeakerView speaker,
            SpeakerForm filled,
            List<SpeakerView> known,
            Tried tried,
            String once);

    /** @param check null where no draft was checked */
    static native TemplateInstance draft(Frame frame, Tried tried, DraftCheck check);

    static native TemplateInstance quote(Frame frame, QuoteSheet sheet);

    /**
     * @param alike claims on record that are like what was entered
     * @param chosen the one of them that is the same, or null
     */
    static native TemplateInstance newClaim(
            Frame frame,
            ClaimForm filled,
            List<ClaimMatch> alike,
            UUID chosen,
            Map<UUID, String> languages,
            Tried tried);

    /** @param suggested claims that a candidate may bear on */
    static native TemplateInstance candidateClaims(
            Frame frame,
            CandidateView candidate,
            String language,
            SuggestedClaims suggested,
            Map<UUID, String> languages);

    /** @param first whether these are the newest events */
    static native TemplateInstance timeline(Frame frame, ClaimView claim, Page<TimelineEvent> page, boolean first);

    /** @param positions where the speaker stood */
    static native TemplateInstance speaker(
            Frame frame,
            SpeakerView speaker,
            List<QuoteView> quotes,
            String next,
            Page<PositionView> positions,
            String done);

    static native TemplateInstance search(Frame frame, SearchSheet sheet);

    static native TemplateInstance queue(Frame frame, TaskPage page);

    static native TemplateInstance review(Frame frame, CasePage page);

    static native TemplateInstance link(Frame frame, LinkPage page);

    static native TemplateInstance quoteCheck(Frame frame, QuoteCheckPage page);

    /**
     * @param fault what was wrong with the last try, or null
     * @param then the path to go on to
     */
    static native TemplateInstance signIn(Frame frame, String fault, String then);

    static native TemplateInstance problem(Frame frame, ProblemView problem);
}
