package org.onrecord.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.onrecord.claim.ClaimHeadline;
import org.onrecord.claim.ClaimView;
import org.onrecord.document.DocumentView;
import org.onrecord.kit.Page;
import org.onrecord.kit.ProblemView;
import org.onrecord.match.PositionView;
import org.onrecord.match.SpeakerPositionView;
import org.onrecord.publish.TimelineEvent;
import org.onrecord.quote.AssessmentView;
import org.onrecord.quote.EvidenceView;
import org.onrecord.quote.QuoteView;
import org.onrecord.review.Scale;
import org.onrecord.review.TaskCounts;
import org.onrecord.review.TaskKind;
import org.onrecord.review.TaskView;
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

    /**
     * @param assessment the one that stands, or null
     * @param proposed those that wait for a decision, for staff
     */
    static native TemplateInstance quote(
            Frame frame, QuoteView quote, AssessmentView assessment, List<AssessmentView> proposed);

    /** @param first whether these are the newest events */
    static native TemplateInstance timeline(
            Frame frame, ClaimView claim, List<TimelineEvent> events, String next, boolean first);

    /** @param positions where the speaker stood */
    static native TemplateInstance speaker(
            Frame frame, SpeakerView speaker, List<QuoteView> quotes, String next, Page<PositionView> positions);

    static native TemplateInstance search(Frame frame, SearchSheet sheet);

    /** @param kind the one that is shown, or null for all */
    static native TemplateInstance queue(
            Frame frame, List<TaskCounts.Count> counts, TaskKind kind, List<TaskView> tasks, String next);

    /** @param fault what was wrong with the last try, or null */
    static native TemplateInstance signIn(Frame frame, String fault);

    static native TemplateInstance problem(Frame frame, ProblemView problem);
}
