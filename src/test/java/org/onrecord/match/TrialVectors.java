package org.onrecord.match;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What claims and texts of trials mean, by both models, kept as {@link KeptVectors}; of texts as much as the service reads. */
final class TrialVectors {
    private final KeptVectors first;
    private final KeptVectors firstOfTexts;
    private final KeptVectors second;
    private final KeptVectors secondOfTexts;

    TrialVectors(Embedder one, Embedder other, String file) throws IOException {
        first = new KeptVectors(one, Embedder.MOST_PIECES, beside(file, ""));
        firstOfTexts = new KeptVectors(one, Embeddings.FIRST_READS, beside(file, ".texts"));
        second = new KeptVectors(other, Embedder.MOST_PIECES, beside(file, ".second"));
        secondOfTexts = new KeptVectors(other, Embeddings.SECOND_READS, beside(file, ".second-texts"));
    }

    private static Path beside(String file, String ending) {
        return file == null ? null : Path.of(file + ending);
    }

    Meanings of(ClaimText claim) {
        List<byte[]> firsts = claim.meanings().stream().map(first::of).toList();
        return new Meanings(
                firsts, claim.secondMeanings().stream().map(second::of).toList(), true);
    }

    Meaning of(String text) {
        return new Meaning(firstOfTexts.of(text), secondOfTexts.of(text));
    }

    void save() throws IOException {
        for (var vectors : Stream.of(first, firstOfTexts, second, secondOfTexts).toList()) {
            vectors.save();
        }
    }
}
