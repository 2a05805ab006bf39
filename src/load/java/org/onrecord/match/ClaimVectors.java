package org.onrecord.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.onrecord.kit.Hash;

/** What {@code claim_embedding} keeps of made-up claims: of some what they mean, of the others a vector at random. */
public final class ClaimVectors implements AutoCloseable {
    /** The first, and the one beside it. */
    public static final List<String> MODELS = List.of(EmbeddingModel.SHIPPED.id(), EmbeddingModel.SECOND.id());

    private static final int RANDOM = 10_000;

    private final List<Embedder> embedders;
    private final List<byte[]> some = new ArrayList<>();

    public ClaimVectors() throws IOException {
        embedders = List.of(Embedder.open(EmbeddingModel.SHIPPED), Embedder.open(EmbeddingModel.SECOND));
        var random = new SplittableRandom(7);
        for (int i = 0; i < RANDOM; i++) {
            var vector = new float[Vectors.DIMENSIONS];
            for (int k = 0; k < vector.length; k++) {
                vector[k] = (float) random.nextGaussian() / 20;
            }
            some.add(Vectors.quantised(vector));
        }
    }

    /** In hexadecimal, of a statement and a short one. @param model its place in {@link #MODELS} */
    public String of(int model, int number, String statement, String shortOne, boolean isMeant) {
        var embedder = embedders.get(model);
        var first = isMeant ? Vectors.quantised(embedder.of(statement)) : some.get(number % RANDOM);
        var second = isMeant ? Vectors.quantised(embedder.of(shortOne)) : some.get((number * 7 + 1) % RANDOM);
        return HexFormat.of().formatHex(first) + HexFormat.of().formatHex(second);
    }

    /** In hexadecimal, of the texts that were embedded. */
    public static String digest(String statement, String shortOne) {
        return HexFormat.of().formatHex(Hash.sha256(statement + "\n" + shortOne));
    }

    @Override
    public void close() {
        embedders.forEach(Embedder::close);
    }
}
