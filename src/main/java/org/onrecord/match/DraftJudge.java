package org.onrecord.match;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.quote.Authenticity;
import org.onrecord.speaker.SpeakerKind;

/** What the record says of one passage of a draft. */
final class DraftJudge {
    private static final Set<Authenticity> DISPUTED = EnumSet.of(
            Authenticity.ALTERED,
            Authenticity.OUT_OF_CONTEXT,
            Authenticity.TRANSLATION_DISPUTED,
            Authenticity.MISATTRIBUTED,
            Authenticity.FABRICATED,
            Authenticity.SPEAKER_DENIES,
            Authenticity.UNVERIFIABLE);

    /** Fewer words are said by many. */
    private static final int SOMEBODYS_OWN = 5;
    /** Of a passage that says more than the record, so much must be on record. */
    private static final double MOST_OF_IT = 0.5;

    private final DraftPassage passage;
    private final EchoFind find;
    private final List<DraftFinding> findings = new ArrayList<>();

    private DraftJudge(DraftPassage passage, EchoFind find) {
        this.passage = passage;
        this.find = find;
    }

    /** @param finds what was found on record, the closest first */
    static DraftQuotation of(DraftPassage passage, List<EchoFind> finds) {
        var closest = finds.isEmpty() ? null : finds.get(0);
        return new DraftJudge(passage, closest).judged();
    }

    private DraftQuotation judged() {
        if (find == null || !isOnRecord()) {
            return notOnRecord();
        }
        boolean others = isSomebodyElses();
        if (others) {
            findings.add(DraftFinding.of(
                    FindingKind.MISATTRIBUTED, "On record for " + speakers() + ", not for " + names() + "."));
        }
        compareWords();
        if (findings.isEmpty()) {
            findings.add(DraftFinding.of(FindingKind.ON_RECORD, onRecord()));
        }
        if (!others) {
            compareRoles();
        }
        lookAtAuthenticity();
        return new DraftQuotation(
                passage.kind(), passage.at(), passage.voices(), findings, SameQuote.of(find), null, List.of());
    }

    private DraftQuotation notOnRecord() {
        var why = find == null
                ? "Nobody is on record with these words."
                : find.isSaid()
                        ? "Only similar words, a part of these, or words that many use are on record."
                        : "Not in these words; on record are others about the same.";
        findings.add(DraftFinding.of(FindingKind.NOT_ON_RECORD, why));
        var near = find == null ? null : SameQuote.of(find);
        return new DraftQuotation(passage.kind(), passage.at(), passage.voices(), findings, null, near, List.of());
    }

    private boolean isOnRecord() {
        if (!find.isSaid() || (isSomebodyElses() && passage.ask().spoken().size() < SOMEBODYS_OWN)) {
            return false;
        }
        return share() >= MOST_OF_IT;
    }

    private double share() {
        return (double) find.echo().matched() / passage.ask().spoken().size();
    }

    /** Of a document no other speaker is told by what the draft calls it; of others, by any name that is not theirs. */
    private boolean isSomebodyElses() {
        if (find.same() || !passage.ask().isAttributed()) {
            return false;
        }
        return !passage.ask().speakers().isEmpty() || !find.source().isOfDocument();
    }

    private void compareWords() {
        var echo = find.echo();
        if (echo.kind() == EchoKind.ALTERED || echo.direction() == EchoDirection.RECORD_HAS_LESS) {
            boolean isInQuotes = !passage.ofWhatIsQuoted(echo.differences()).isEmpty();
            findings.add(
                    isInQuotes || echo.reverses()
                            ? DraftFinding.altered(altered(echo), echo.differences(), echo.reverses())
                            : DraftFinding.of(
                                    FindingKind.ON_RECORD,
                                    "What stands in quotation marks is on record; the words around it are the draft's own."));
        }
        var turns = echo.turns();
        if (!passage.isQuotedWhole()) {
            turns.remove(EchoTurn.SENTENCE_GOES_ON);
        }
        if (!turns.isEmpty()) {
            findings.add(DraftFinding.clipped(clipped(turns), echo.rest()));
        }
    }

    private static String altered(Echo echo) {
        if (echo.kind() != EchoKind.ALTERED) {
            return "The record has a part of these words only; the others are nowhere on record beside them.";
        }
        return echo.reverses()
                ? "Words differ, and a word such as \"not\" stands on one side only: the sense may be the opposite."
                : "Words differ.";
    }

    private static String clipped(Set<EchoTurn> turns) {
        var reasons = turns.stream()
                .map(turn -> switch (turn) {
                    case NEGATION -> "a negation";
                    case CONTRAST -> "a contrast";
                    case CONDITION -> "a condition";
                    case SENTENCE_GOES_ON -> "the rest of the sentence";
                })
                .collect(Collectors.joining(", "));
        return "The record has more, which may change what is quoted: " + reasons + ".";
    }

    private void compareRoles() {
        for (var voice : passage.voices()) {
            if (voice.role() == null || voice.name() == null) {
                continue;
            }
            find.source().speakers().stream()
                    .filter(one -> one.kind() == SpeakerKind.PERSON && one.role() != null && isOne(voice, one))
                    .filter(one -> DraftRoles.differ(voice.role(), one.role()))
                    .findFirst()
                    .ifPresent(one -> findings.add(DraftFinding.role(
                            "When this was said, " + one.name() + " was reported as: " + one.role() + ".",
                            voice.role(),
                            one.role())));
        }
    }

    private static boolean isOne(DraftQuotation.Voice voice, EchoSource.Speaker speaker) {
        return speaker.speakerId().equals(voice.speakerId()) || SpeakerNames.agree(voice.name(), speaker.names());
    }

    private void lookAtAuthenticity() {
        var label = find.source().authenticity();
        boolean disputed = label != null && DISPUTED.contains(label);
        if (disputed || find.source().challenged()) {
            findings.add(DraftFinding.disputed(
                    disputed
                            ? "Whether it was said like this is disputed; the assessment says so."
                            : "Something calls the quote into question, which no assessment takes into account yet.",
                    label,
                    find.source().challenged()));
        }
    }

    private String onRecord() {
        var echo = find.echo();
        return echo.kind() == EchoKind.EXACT ? "On record in these words." : "A part of what is on record.";
    }

    private String speakers() {
        return find.source().speakers().stream().map(EchoSource.Speaker::name).collect(Collectors.joining(", "));
    }

    private String names() {
        return String.join(", ", passage.ask().names());
    }
}
