package org.onrecord.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.quote.QuoteKind;
import org.onrecord.quote.QuoteView.AttributionView;

/** A quote on record that may be the same utterance: a proposal, which a person accepts by merging. */
@Schema(name = "SameQuote")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SameQuote(
        @Schema(required = true) UUID quoteId,
        @Schema(required = true) EchoKind likeness,

        @Schema(description = "For CONTAINED: which of the two has more")
        EchoDirection direction,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "1",
                description = "Words in common; for TRANSLATED, what both are about. Orders a list; is no probability")
        double score,

        @Schema(required = true, description = "Whether they have a speaker in common")
        boolean sameSpeaker,

        @Schema(required = true) QuoteKind kind,
        @Schema(required = true) List<AttributionView> speakers,

        @Schema(description = "The appearance that it is like; missing when it is the original wording")
        UUID appearanceId,

        UUID documentId,
        String title,
        String outlet,
        LocalDate publishedOn,
        @Schema(required = true) String wording,
        @Schema(required = true) String language,

        @Schema(required = true, description = "The words that differ, and those that the record does not have")
        List<EchoDifference> differences,

        @Schema(description = "What the record has beside them")
        EchoRest rest,

        @Schema(required = true, description = "Why it is proposed, in words")
        String why) {

    static SameQuote of(EchoFind find) {
        var source = find.source();
        var echo = find.echo();
        return new SameQuote(
                source.quoteId(),
                echo.kind(),
                echo.direction(),
                Math.round(echo.likeness() * 100) / 100.0,
                find.same(),
                source.kind(),
                attributions(source),
                source.appearanceId(),
                source.documentId(),
                source.title(),
                source.outlet(),
                source.publishedOn(),
                source.wording(),
                source.language(),
                echo.differences(),
                echo.rest(),
                why(echo, find.same()));
    }

    /** The same with places counted otherwise: those of what was compared by {@code offsets}, those on record in UTF-16. */
    SameQuote in(Offsets offsets) {
        var theirs = Offsets.utf16(wording);
        var counted = differences.stream().map(one -> one.in(offsets, theirs)).toList();
        return new SameQuote(
                quoteId,
                likeness,
                direction,
                score,
                sameSpeaker,
                kind,
                speakers,
                appearanceId,
                documentId,
                title,
                outlet,
                publishedOn,
                wording,
                language,
                counted,
                rest,
                why);
    }

    static List<AttributionView> attributions(EchoSource source) {
        return source.speakers().stream()
                .map(one -> new AttributionView(one.speakerId(), one.name(), one.kind(), one.role()))
                .toList();
    }

    private static String why(Echo echo, boolean same) {
        var who = same ? "The same speaker" : "Another speaker, or nobody is named";
        return switch (echo.kind()) {
            case EXACT -> who + "; the same words.";
            case CONTAINED ->
                who + "; the record has "
                        + (echo.direction() == EchoDirection.RECORD_HAS_MORE
                                ? "these words and more."
                                : "a part of these words.");
            case ALTERED ->
                who + "; the same words, but for " + echo.differences().size() + " of their places"
                        + (echo.reverses() ? ", one of which reverses the sense." : ".");
            case TRANSLATED ->
                who + "; other words about the same, by "
                        + (echo.byMeaning() ? "what they mean" : "the words that both have")
                        + ". It may be another translation.";
        };
    }
}
