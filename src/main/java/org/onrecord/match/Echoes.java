package org.onrecord.match;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.kit.Db;
import org.onrecord.kit.Work;
import org.onrecord.quote.CandidateReads;
import org.onrecord.quote.CandidateView;
import org.onrecord.quote.QuoteReads;
import org.onrecord.quote.QuoteView;
import org.onrecord.quote.Segment;

/** The same quote elsewhere: in another outlet, altered, or in another translation. Proposes; a person merges. */
@ApplicationScoped
public class Echoes {
    private static final int LOOKED_AT = 25;
    /** Of a speaker's quotes, those that were recorded last. */
    private static final int OF_SPEAKER = 300;

    private static final int OF_EACH_SPEAKER = 30;

    private final Db db;
    private final EchoSources sources;
    private final EchoMeanings meanings;
    private final CandidateReads candidates;
    private final QuoteReads quotes;

    Echoes(Db db, EchoSources sources, EchoMeanings meanings, CandidateReads candidates, QuoteReads quotes) {
        this.db = db;
        this.sources = sources;
        this.meanings = meanings;
        this.candidates = candidates;
        this.quotes = quotes;
    }

    /** Of which quotes a candidate may be another appearance. @throws org.onrecord.kit.Problem NOT_FOUND */
    public Uni<SameQuotes> ofCandidate(UUID id) {
        return candidates
                .get(id)
                .chain(candidate -> published(candidate.documentId())
                        .chain(document ->
                                ofCandidates(List.of(candidate), document.on(), document.language(), OF_SPEAKER))
                        .map(found -> found.get(id)));
    }

    /** The same for several of one document in {@code language}, by their ids. @param day when it was published, or null */
    public Uni<Map<UUID, SameQuotes>> ofCandidates(List<CandidateView> wanted, LocalDate day, String language) {
        return ofCandidates(wanted, day, language, OF_EACH_SPEAKER);
    }

    private Uni<Map<UUID, SameQuotes>> ofCandidates(
            List<CandidateView> wanted, LocalDate day, String language, int ofSpeaker) {
        var asks = wanted.stream().map(one -> ask(one, language)).toList();
        return found(asks, day, ofSpeaker).map(finds -> {
            var byId = new HashMap<UUID, SameQuotes>();
            for (int i = 0; i < wanted.size(); i++) {
                var own = wanted.get(i).quoteId();
                byId.put(wanted.get(i).id(), SameQuotes.of(others(finds.get(i), own)));
            }
            return byId;
        });
    }

    /** Which other quotes may be the same utterance. @throws org.onrecord.kit.Problem NOT_FOUND, GONE */
    public Uni<SameQuotes> ofQuote(UUID id) {
        return quotes.get(id, true)
                .chain(quote -> found(asks(quote), quote.saidOn(), OF_SPEAKER)
                        .map(finds -> SameQuotes.of(others(closest(finds), id))));
    }

    private static List<EchoFind> others(List<EchoFind> finds, UUID own) {
        return finds.stream()
                .filter(find -> !find.source().quoteId().equals(own))
                .toList();
    }

    /** Of several wordings of one quote, the closest find of each other quote. */
    private static List<EchoFind> closest(List<List<EchoFind>> finds) {
        var seen = new HashSet<UUID>();
        return finds.stream()
                .flatMap(List::stream)
                .sorted(EchoFind.CLOSEST)
                .filter(find -> seen.add(find.source().quoteId()))
                .toList();
    }

    private Uni<List<List<EchoFind>>> found(List<EchoAsk> asks, LocalDate day, int ofSpeaker) {
        return sources.byWords(asks, LOOKED_AT, true)
                .chain(byWords -> sources.bySpeaker(asks, ofSpeaker, true).chain(bySpeaker -> {
                    var all =
                            Stream.concat(byWords.stream(), bySpeaker.stream()).toList();
                    return Work.offLoop(() -> compared(asks, day, all))
                            .chain(finds -> meanings.added(asks, day, all, finds));
                }));
    }

    private static List<List<EchoFind>> compared(List<EchoAsk> asks, LocalDate day, List<EchoSource> all) {
        var sources = all.stream().collect(Collectors.groupingBy(EchoSource::ask));
        var read = new HashMap<String, Spoken>();
        var finds = new ArrayList<List<EchoFind>>();
        for (int i = 0; i < asks.size(); i++) {
            finds.add(EchoFind.of(asks.get(i), day, sources.getOrDefault(i, List.of()), read));
        }
        return finds;
    }

    private static EchoAsk ask(CandidateView candidate, String language) {
        var speakers = candidate.speakers().stream()
                .flatMap(voice -> voice.known().stream())
                .map(CandidateView.Known::speakerId)
                .collect(Collectors.toSet());
        var names = candidate.speakers().stream()
                .map(CandidateView.Voice::name)
                .filter(Objects::nonNull)
                .toList();
        return ask(candidate.segments().stream().map(Segment::exact).toList(), speakers, names, language);
    }

    private static List<EchoAsk> asks(QuoteView quote) {
        var speakers = quote.speakers().stream()
                .map(QuoteView.AttributionView::speakerId)
                .collect(Collectors.toSet());
        var wordings = new LinkedHashMap<String, String>();
        quote.appearances().forEach(one -> wordings.putIfAbsent(one.wording(), one.language()));
        if (quote.originalWording() != null) {
            wordings.putIfAbsent(quote.originalWording(), quote.originalLanguage());
        }
        return wordings.entrySet().stream()
                .map(wording -> ask(List.of(wording.getKey()), speakers, List.of(), wording.getValue()))
                .toList();
    }

    private static EchoAsk ask(List<String> parts, Set<UUID> speakers, List<String> names, String language) {
        var known = language == null ? "und" : language;
        return new EchoAsk(Spoken.of(String.join(" … ", parts)), parts, speakers, names, known);
    }

    private record Published(LocalDate on, String language) {}

    private Uni<Published> published(UUID document) {
        return db.row(
                "select published_on, language from document where id = $1",
                Tuple.of(document),
                row -> new Published(row.getLocalDate("published_on"), row.getString("language")));
    }
}
