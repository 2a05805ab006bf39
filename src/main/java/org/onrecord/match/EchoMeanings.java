package org.onrecord.match;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.onrecord.kit.Hash;
import org.onrecord.kit.Problem;

/**
 * Finds other words of the same speaker, at about the same time, that mean the same: another translation into a language
 * that the model reads, or another report of what was said. Proposals only.
 */
@ApplicationScoped
class EchoMeanings {
    /** Texts that are embedded for one request at most, the nearest in time first; what is kept is free. */
    static final int MOST_EMBEDDED = 80;

    /** Vectors of the texts that were looked at last: half a kilobyte each with what they are found by. */
    private static final int KEPT = 10_000;

    private final Embeddings embeddings;
    private final MatchPool pool;
    private final Set<String> languages;
    private final Cache<ByteBuffer, byte[]> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    EchoMeanings(
            Embeddings embeddings,
            MatchPool pool,
            @ConfigProperty(name = "onrecord.match.model.languages", defaultValue = "en") Set<String> languages) {
        this.embeddings = embeddings;
        this.pool = pool;
        this.languages = languages;
    }

    /**
     * For each ask its finds with those that only their meaning tells; while too many texts wait, the finds alone.
     *
     * @param day when it was said or reported, or null
     * @param sources of which {@code finds} were made
     */
    Uni<List<List<EchoFind>>> added(
            List<EchoAsk> asks, LocalDate day, List<EchoSource> sources, List<List<EchoFind>> finds) {
        return embeddings.areOn() && asks.stream().anyMatch(ask -> languages.contains(ask.language()))
                ? pool.on(() -> meant(asks, others(asks, day, sources, finds), finds))
                        .onFailure(Problem.class)
                        .recoverWithItem(finds)
                : Uni.createFrom().item(finds);
    }

    private List<List<EchoFind>> meant(List<EchoAsk> asks, List<EchoSource> others, List<List<EchoFind>> finds) {
        var all = new ArrayList<List<EchoFind>>();
        finds.forEach(found -> all.add(new ArrayList<>(found)));
        var meaning = new SameMeaning(new Budget()::vector);
        for (var source : others) {
            var likeness = meaning.of(asks.get(source.ask()).spoken(), Spoken.of(source.wording()));
            if (likeness != null) {
                all.get(source.ask()).add(new EchoFind(source, Echo.meant(likeness), true));
            }
        }
        return all.stream().map(EchoFind::closestOfEach).toList();
    }

    private List<EchoSource> others(
            List<EchoAsk> asks, LocalDate day, List<EchoSource> sources, List<List<EchoFind>> finds) {
        return sources.stream()
                .filter(source -> isRead(asks.get(source.ask()), source)
                        && EchoFind.mayBeMeant(asks.get(source.ask()), day, source)
                        && finds.get(source.ask()).stream()
                                .noneMatch(find -> find.source().quoteId().equals(source.quoteId())))
                .sorted(Comparator.comparingLong(source -> away(day, source.day())))
                .toList();
    }

    private boolean isRead(EchoAsk ask, EchoSource source) {
        return languages.contains(ask.language())
                && languages.contains(source.language())
                && SameMeaning.isReadable(ask.spoken())
                && SameMeaning.isReadable(Spoken.of(source.wording()));
    }

    private static long away(LocalDate day, LocalDate other) {
        return day == null || other == null ? Long.MAX_VALUE : Math.abs(ChronoUnit.DAYS.between(day, other));
    }

    /** What one request may have embedded. */
    private final class Budget {
        private int left = MOST_EMBEDDED;

        byte[] vector(String text) {
            var key = ByteBuffer.wrap(Hash.sha256(text));
            var known = kept.getIfPresent(key);
            if (known != null) {
                return known;
            }
            if (left <= 0 || !embeddings.know(text)) {
                return null;
            }
            left--;
            var vector = embeddings.of(text);
            kept.put(key, vector);
            return vector;
        }
    }
}
