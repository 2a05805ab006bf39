package org.onrecord.match;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.kit.Moved;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.quote.AppearanceView;
import org.onrecord.quote.CandidateReads;
import org.onrecord.quote.CandidateView;
import org.onrecord.quote.QuoteReads;
import org.onrecord.quote.QuoteView;
import org.onrecord.quote.QuoteView.QuoteLink;
import org.onrecord.quote.Segment;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.speaker.Speakers;

/** Claims to look at beside a text, a quote or a candidate. */
@ApplicationScoped
public class Suggestions {
    private static final int MOST = 10;

    private final Matches matches;
    private final Speakers speakers;
    private final QuoteReads quotes;
    private final CandidateReads candidates;

    Suggestions(Matches matches, Speakers speakers, QuoteReads quotes, CandidateReads candidates) {
        this.matches = matches;
        this.speakers = speakers;
        this.quotes = quotes;
        this.candidates = candidates;
    }

    /** @throws Problem UNKNOWN_REFERENCE when the speaker is not on record */
    public Uni<MatchView> match(MatchAsk ask) {
        return ask.speakerId() == null
                ? matches.found(ask)
                : nameOf(ask.speakerId()).chain(name -> matches.found(ask.by(name)));
    }

    private Uni<String> nameOf(UUID speaker) {
        return speakers.get(speaker)
                .onFailure(Moved.class)
                .recoverWithUni(moved -> speakers.get(moved.to()))
                .onFailure(Problem.class)
                .transform(missing ->
                        Problem.field(ProblemType.UNKNOWN_REFERENCE, "speakerId", "no speaker on record has this id"))
                .map(SpeakerView::name);
    }

    /** Claims that a quote is not linked to. @throws Problem NOT_FOUND, GONE */
    public Uni<SuggestedClaims> ofQuote(UUID id) {
        return quotes.get(id, true).chain(this::of);
    }

    /** @throws Problem NOT_FOUND */
    public Uni<SuggestedClaims> ofCandidate(UUID id) {
        return candidates.get(id).chain(this::of);
    }

    private Uni<SuggestedClaims> of(QuoteView quote) {
        var linked = quote.links().stream().map(QuoteLink::claimId).collect(Collectors.toSet());
        AppearanceView place = quote.appearances().get(0);
        var speaker = quote.speakers().get(0).name();
        return of(place.wording(), place.segments(), place.language(), speaker, linked);
    }

    private Uni<SuggestedClaims> of(CandidateView candidate) {
        var words = candidate.segments().stream().map(Segment::exact).collect(Collectors.joining(" "));
        var speaker = candidate.speakers().isEmpty()
                ? null
                : candidate.speakers().get(0).name();
        return of(words, candidate.segments(), null, speaker, Set.of());
    }

    private Uni<SuggestedClaims> of(
            String words, List<Segment> segments, String language, String speaker, Set<UUID> linked) {
        var most = Math.min(MatchAsk.MAX_LIMIT, MOST + linked.size());
        return matches.found(new MatchAsk(words, around(segments), null, speaker, language, most))
                .map(found -> without(linked, found));
    }

    private static List<String> around(List<Segment> segments) {
        return Stream.of(
                        segments.get(0).prefix(),
                        segments.get(segments.size() - 1).suffix())
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static SuggestedClaims without(Set<UUID> linked, MatchView found) {
        var claims = found.matches().stream()
                .filter(match -> !linked.contains(match.claimId()))
                .limit(MOST)
                .map(SuggestedClaim::of)
                .toList();
        return new SuggestedClaims(found.mode(), found.note(), claims);
    }
}
