package org.onrecord.match;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/**
 * Finds claims that are on record and like a text. What is found is public, a claim that was merged into another is found
 * as that, and likeness says nothing about whether the text supports the claim.
 */
@ApplicationScoped
public class Matches {
    private static final int AT_ONCE = 2;

    private final ClaimFollower follower;
    private final Embeddings embeddings;
    private final MatchPool pool;
    private final Ranker ranker = Ranker.shipped();

    Matches(ClaimFollower follower, Embeddings embeddings, MatchPool pool) {
        this.follower = follower;
        this.embeddings = embeddings;
        this.pool = pool;
    }

    private record Numbered(int place, List<ClaimMatch> matches) {}

    /** At most {@code most} claims like {@code text}, best first. @throws Problem UNAVAILABLE when too many wait */
    public Uni<List<ClaimMatch>> of(String text, int most) {
        return found(MatchAsk.of(text, most)).map(MatchView::matches);
    }

    /** For each of the texts at most {@code most} claims like it, best first, by one model alone. @throws Problem UNAVAILABLE as above */
    public Uni<List<List<ClaimMatch>>> ofEach(List<String> texts, int most) {
        return ready().chain(() -> Multi.createFrom()
                .items(IntStream.range(0, texts.size()).boxed())
                .onItem()
                .transformToUni(i -> pool.on(() ->
                        new Numbered(i, match(MatchAsk.of(texts.get(i), most), embeddings::firstMeaning))))
                .merge(AT_ONCE)
                .collect()
                .asList()
                .map(Matches::inOrder));
    }

    /**
     * Of many texts the {@code most} that have the most in common with the words of claims; all of fewer. Cheap: a text is
     * not compared with any claim. @throws Problem UNAVAILABLE as above
     */
    Uni<BitSet> telling(List<String> texts, int most) {
        var all = new BitSet();
        all.set(0, texts.size());
        return texts.size() <= most
                ? Uni.createFrom().item(all)
                : ready().chain(() -> pool.on(() -> follower.index().telling(texts, most)));
    }

    /** @throws Problem UNAVAILABLE while the index is not built, and when too many wait */
    public Uni<MatchView> found(MatchAsk ask) {
        return ready().chain(() ->
                pool.on(() -> MatchView.of(match(ask, embeddings::meaning), embeddings.areOn(), ask.isForeign())));
    }

    private Uni<Void> ready() {
        return follower.isReady() ? follower.caughtUp() : Uni.createFrom().failure(Matches::notBuilt);
    }

    private static Problem notBuilt() {
        return Problem.of(ProblemType.UNAVAILABLE, "The index of claims is being built. Try again in some seconds.");
    }

    private List<ClaimMatch> match(MatchAsk ask, Function<String, Meaning> meaning) {
        var alone = ranked(ask.text(), meaning);
        var best = ask.context().isEmpty() ? alone : withContext(alone, ask, meaning);
        var verbatim = follower.index().verbatim(ask.text());
        var reasons = new Reasons(ask.text(), ask.speaker());
        return best.stream()
                .map(ranked -> ranked.like().claim.text.id().equals(verbatim) ? ranked.certain() : ranked)
                .sorted(Comparator.comparing(Ranked::isCertain).reversed())
                .filter(reasons::hasAny)
                .limit(ask.most())
                .map(ranked -> ranked.match(reasons.of(ranked)))
                .toList();
    }

    private List<Ranked> ranked(String text, Function<String, Meaning> meaning) {
        var said = Posted.said(text);
        return ranker.rank(follower.index().compare(said, meaning.apply(said)));
    }

    /** A claim that the text finds better with its context is taken so, and is then never more than perhaps. */
    private List<Ranked> withContext(List<Ranked> alone, MatchAsk ask, Function<String, Meaning> meaning) {
        var best = new LinkedHashMap<UUID, Ranked>();
        alone.forEach(ranked -> best.put(ranked.like().claim.text.id(), ranked));
        for (var ranked : ranked(String.join(" ", ask.context()) + " " + ask.text(), meaning)) {
            best.merge(
                    ranked.like().claim.text.id(),
                    ranked.fromContext(),
                    (before, now) -> before.sure() >= now.sure() ? before : now);
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Ranked::sure).reversed())
                .toList();
    }

    private static List<List<ClaimMatch>> inOrder(List<Numbered> numbered) {
        return numbered.stream()
                .sorted(Comparator.comparingInt(Numbered::place))
                .map(Numbered::matches)
                .toList();
    }
}
