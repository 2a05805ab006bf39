package org.onrecord.desk;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onrecord.document.DocumentKind;
import org.onrecord.kit.FieldError;
import org.onrecord.kit.FourEyes;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.ProblemView;
import org.onrecord.quote.Authenticity;
import org.onrecord.quote.EvidenceView;
import org.onrecord.quote.ExhibitKind;
import org.onrecord.quote.LinkFault;
import org.onrecord.quote.QuoteKind;
import org.onrecord.quote.QuoteView;
import org.onrecord.quote.ResponseKind;
import org.onrecord.review.Stage;
import org.onrecord.review.TaskHolder;
import org.onrecord.review.TaskOrder;
import org.onrecord.review.VerdictReason;
import org.onrecord.speaker.SpeakerKind;

/** What forms offer to choose from, and how they say what was done or is wrong. */
@TemplateExtension(namespace = "form")
public final class Fields {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.onrecord.desk.words", Locale.ROOT);
    private static final Pattern PIECE = Pattern.compile("(?:report\\.)?evidence\\[(\\d{1,4})\\](?:\\.(\\w+))?");
    private static final int BRIEF = 90;

    private Fields() {}

    /** That a step was taken, for who took it; null when there is no such step. */
    public static String done(String step) {
        return word("done." + step, null);
    }

    /** What has to be done next in a review. */
    public static String what(Stage stage) {
        return WORDS.getString("next." + stage);
    }

    /** Whether two are the same, of which one may have been entered as text. */
    public static boolean is(Object one, Object other) {
        return Objects.toString(one, "").equals(Objects.toString(other, ""));
    }

    /** The name of one of several forms on a page. */
    public static String of(String step, UUID id) {
        return step + "-" + id;
    }

    /** Who says it, and the beginning of what they say. */
    public static String brief(EvidenceView.Item quote) {
        var names = String.join(
                ", ",
                quote.speakers().stream().map(QuoteView.AttributionView::name).toList());
        var text = names + ": " + quote.wording();
        return text.codePointCount(0, text.length()) <= BRIEF
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BRIEF)) + "…";
    }

    /** Why one verdict can follow another. */
    public static List<VerdictReason> changes() {
        return List.of(VerdictReason.CORRECTION, VerdictReason.NEW_EVIDENCE, VerdictReason.WORDING_CHANGED);
    }

    public static String change(VerdictReason reason) {
        return WORDS.getString("change." + reason);
    }

    public static LinkFault[] faults() {
        return LinkFault.values();
    }

    /** Whether a decision on a link says what is wrong with it. */
    public static boolean codes(String step) {
        return step.equals("reject") || step.equals("challenge");
    }

    public static Authenticity[] labels() {
        return Authenticity.values();
    }

    public static ExhibitKind[] exhibits() {
        return ExhibitKind.values();
    }

    public static DocumentKind[] documentKinds() {
        return DocumentKind.values();
    }

    public static QuoteKind[] quoteKinds() {
        return QuoteKind.values();
    }

    public static SpeakerKind[] speakerKinds() {
        return SpeakerKind.values();
    }

    public static ResponseKind[] responses() {
        return ResponseKind.values();
    }

    public static TaskHolder[] holders() {
        return TaskHolder.values();
    }

    public static TaskOrder[] orders() {
        return TaskOrder.values();
    }

    /** What is wrong with a field, by the name that it has on the page. */
    static String fault(ProblemView problem, FieldError error) {
        var instead = word("instead." + slug(problem), null);
        return instead == null ? fault(error) : instead;
    }

    private static String fault(FieldError error) {
        var piece = PIECE.matcher(error.field());
        if (isSentence(error.message())) {
            return error.message();
        }
        if (!piece.matches()) {
            var name = field(error.field().substring(error.field().lastIndexOf('.') + 1));
            return Character.toUpperCase(name.charAt(0)) + name.substring(1) + " " + error.message();
        }
        var which = "Evidence " + (Integer.parseInt(piece.group(1)) + 1);
        return piece.group(2) == null
                ? which + " " + error.message()
                : which + ": " + field(piece.group(2)) + " " + error.message();
    }

    static boolean isOfPiece(FieldError error, int index) {
        var piece = PIECE.matcher(error.field());
        return piece.matches() && Integer.parseInt(piece.group(1)) == index;
    }

    /** Some say all of it; others go on from the name of the field. */
    private static boolean isSentence(String message) {
        return Character.isUpperCase(message.codePointAt(0));
    }

    /** Why something was refused; the API's words speak of headers, which nobody who fills in a form sees. */
    static String reason(ProblemView problem) {
        return word("refused." + slug(problem), problem.detail());
    }

    /** Whether it is about what was asked for, and not about something else that was asked for with it. */
    static boolean isItself(ProblemView problem) {
        return !problem.type().equals(ProblemType.ROLLED_BACK.uri());
    }

    private static String slug(ProblemView problem) {
        var type = problem.type().toString();
        return type.substring(type.lastIndexOf(':') + 1);
    }

    private static String field(String name) {
        return word("field." + name, name);
    }

    private static String word(String key, String other) {
        return WORDS.containsKey(key) ? WORDS.getString(key) : other;
    }

    /** The texts among what was entered, which nobody should have to write twice. */
    static List<String> written(Entered entered) {
        return Stream.of("explanation", "rationale", "reason", "note", "wording", "exact", FourEyes.OVERRIDE)
                .map(entered::get)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
