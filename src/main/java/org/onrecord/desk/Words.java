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
import org.onrecord.claim.RelationView;
import org.onrecord.claim.Stance;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.ProblemView;
import org.onrecord.quote.LinkStatus;
import org.onrecord.quote.Occasion;
import org.onrecord.quote.QuoteKind;
import org.onrecord.quote.WordChange;

/** How pages say what the record has as constants, days and tags; the words stand in {@code words.properties}. */
@TemplateExtension(namespace = "say")
public final class Words {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.onrecord.desk.words", Locale.ROOT);

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
        return WORDS.getString("RelationKind." + relation.kind() + "." + relation.direction());
    }

    public static String day(LocalDate day) {
        return written("d MMMM uuuu", day);
    }

    /** The day of a moment, in UTC. */
    public static String date(Instant moment) {
        return day(LocalDate.ofInstant(moment, ZoneOffset.UTC));
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

    /** One difference between the words on record and those of a later version. */
    public static String change(WordChange change) {
        return switch (change.kind()) {
            case "ADDED" -> "“" + change.is() + "” was added";
            case "REMOVED" -> "“" + change.was() + "” is gone";
            default -> "“" + change.was() + "” became “" + change.is() + "”";
        };
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

    private static String key(Occasion occasion) {
        return "format." + occasion.precision();
    }

    private static String written(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
    }
}
