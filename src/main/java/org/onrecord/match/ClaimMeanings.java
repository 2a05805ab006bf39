package org.onrecord.match;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Embeds claims that were not, keeps what they mean in the database, and tells the index. */
@ApplicationScoped
class ClaimMeanings {
    /** Claims that are embedded before those who wait are answered, the last stated first; the others are found by words. */
    private static final int AT_ONCE = 16;

    private final Embeddings embeddings;
    private final ClaimTexts texts;
    private final MatchPool pool;

    ClaimMeanings(Embeddings embeddings, ClaimTexts texts, MatchPool pool) {
        this.embeddings = embeddings;
        this.texts = texts;
        this.pool = pool;
    }

    /** A few of those that the index lacks. */
    Uni<Void> some(ClaimIndex index) {
        return embeddings.areOn()
                ? pool.on(() -> index.notEmbedded(AT_ONCE).stream()
                                .map(this::embedded)
                                .filter(kept -> index.mean(kept.text(), kept.meanings()))
                                .toList())
                        .chain(texts::keep)
                : Uni.createFrom().voidItem();
    }

    /** Few after few, so that texts are compared in between. */
    Uni<Void> all(ClaimIndex index) {
        return Multi.createBy()
                .repeating()
                .uni(() -> some(index).map(done -> embeddings.areOn() && index.lacksMeanings()))
                .whilst(lacksMore -> lacksMore)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private ClaimTexts.Kept embedded(ClaimText text) {
        return new ClaimTexts.Kept(text, embeddings.meanings(text));
    }
}
