package org.onrecord.desk;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.RelationKind;
import org.onrecord.claim.RelationView;
import org.onrecord.claim.Stance;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.ProblemView;
import org.onrecord.ledger.SubjectKind;
import org.onrecord.publish.TimelineEvent;
import org.onrecord.quote.DismissalCode;
import org.onrecord.quote.LinkStatus;
import org.onrecord.quote.Occasion;
import org.onrecord.quote.QuoteKind;
import org.onrecord.quote.WordChange;
import org.onrecord.review.TaskCounts;

/** How pages say what the record has as constants, days and tags; the words stand in {@code words.properties}. */
@TemplateExtension(namespace = "say")
public final class Words {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.onrecord.desk.words", Locale.ROOT);

    private static final String REASON = "reason";

    private Words() {}

    public static String word(Enum<?> constant) {
        return WORDS.getString(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The constant as a name for the style sheet. */
    public static String style(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String heading(Stance stance) {
        return WORDS.getString("heading." + stance.name());
    }

    /** Seen from the claim whose page it is. */
    public static String relation(RelationView relation) {
        return relation(relation.kind(), relation.direction());
    }

    public static String relation(TimelineEvent.Tie relation) {
        return relation(relation.kind(), relation.direction());
    }

    private static String relation(RelationKind kind, RelationView.Direction direction) {
        return WORDS.getString("RelationKind." + kind + "." + direction);
    }

    /** Whose history an entry stands in. */
    public static String history(SubjectKind kind) {
        return WORDS.getString("history." + kind.name());
    }

    /** Day and time of day in UTC, to the minute. */
    public static String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
                .format(moment.atOffset(ZoneOffset.UTC));
    }

    /** The day of a moment, in UTC. */
    public static String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    public static String day(LocalDate day) {
        return written("d MMMM uuuu", day);
    }

    /** The day of an instant, in UTC as all times of the record are. */
    public static String date(Instant instant) {
        return day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    /** What kind of event it was, what it is called, where and when, as far as each is known. */
    public static String occasion(Occasion occasion) {
        var date = occasion.date() == null ? null : written(WORDS.getString(key(occasion)), occasion.date());
        var kind = occasion.kind() == null ? null : word(occasion.kind());
        return Stream.of(kind, occasion.name(), occasion.place(), date)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    public static String quotes(int count) {
        return switch (count) {
            case 0 -> "No quote";
            case 1 -> "1 quote";
            default -> count + " quotes";
        };
    }

    /** Counting stops somewhere, which shows. */
    public static String tasks(TaskCounts.Count count) {
        return count.more() ? "more than " + count.tasks() : String.valueOf(count.tasks());
    }

    public static String time(Instant time) {
        return DateTimeFormatter.ofPattern(WORDS.getString("format.TIME"), Locale.ENGLISH)
                .format(time.atOffset(ZoneOffset.UTC));
    }

    /** One difference between the words on record and those of a later version. */
    public static String change(WordChange change) {
        return switch (change.kind()) {
            case "ADDED" -> "“" + change.is() + "” was added";
            case "REMOVED" -> "“" + change.was() + "” is gone";
            default -> "“" + change.was() + "” became “" + change.is() + "”";
        };
    }

    public static Checkability[] checkabilities() {
        return Checkability.values();
    }

    public static Stance[] stances() {
        return Stance.values();
    }

    public static DismissalCode[] dismissals() {
        return DismissalCode.values();
    }

    /** How sure a proposal is, in a word and as the number that orders the list. */
    public static String sureness(double confidence) {
        var word = confidence >= 0.9
                ? "very sure"
                : confidence >= 0.7 ? "sure" : confidence >= 0.5 ? "fairly sure" : "unsure";
        return word + String.format(Locale.ROOT, " (%.2f)", confidence);
    }

    public static String candidates(int count) {
        return count == 1 ? "1 quotation" : count + " quotations";
    }

    public static String sources(int count) {
        return count == 1 ? "1 independent source" : count + " independent sources";
    }

    public static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }

    public static String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }

    /** Whether the wording is what was said or written, word for word, and so stands between quotation marks. */
    public static boolean verbatim(QuoteKind kind) {
        return kind == QuoteKind.DIRECT || kind == QuoteKind.DOCUMENT_TEXT;
    }

    /** Of an accepted link that somebody finds wrong. */
    public static String challenged() {
        return WORDS.getString("challenged");
    }

    /** Whether only staff see it. */
    public static boolean pending(LinkStatus status) {
        return status != LinkStatus.ACCEPTED;
    }

    /** Whether it says something that nobody takes this side. */
    public static boolean side(Stance stance) {
        return stance == Stance.SUPPORTS || stance == Stance.DISPUTES;
    }

    /** Why there is a problem, in words for a reader; those of the API speak of its documentation. */
    public static String reason(ProblemView problem) {
        return problem.type().equals(ProblemType.NOT_FOUND.uri())
                ? WORDS.getString("reason.NOT_FOUND")
                : problem.detail();
    }

    /** Whether something was withdrawn, and the reason stays. */
    public static boolean tombstone(ProblemView problem) {
        return problem.type().equals(ProblemType.GONE.uri())
                && problem.members().containsKey(REASON);
    }

    public static LocalDate withdrawnOn(ProblemView problem) {
        return LocalDate.ofInstant((Instant) problem.members().get("withdrawnAt"), ZoneOffset.UTC);
    }

    public static String withdrawnFor(ProblemView problem) {
        return String.valueOf(problem.members().get(REASON));
    }

    private static String key(Occasion occasion) {
        return "format." + occasion.precision();
    }

    private static String written(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
    }
}
