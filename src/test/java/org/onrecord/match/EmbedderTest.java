package org.onrecord.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbedderTest {
    @TempDir
    Path folder;

    @Test
    void textIsCutIntoThePiecesOfTheVocabulary() throws IOException {
        var words = WordPiece.read(EmbeddingModel.SHIPPED.tokenizer());

        assertArrayEquals(new long[] {101, 7592, 1010, 2088, 999, 102}, words.ids("Hello,  WORLD!", 128));
        assertArrayEquals(new long[] {101, 7861, 8270, 4667, 2015, 102}, words.ids("embeddings", 128));
        assertArrayEquals(new long[] {101, 7592, 102}, words.ids("hello world", 3));
        assertArrayEquals(new long[] {101, 102}, words.ids("", 128));
    }

    @Test
    void whatMeansAlikeIsNearerThanWhatDoesNot() throws IOException {
        try (var embedder = Embedder.open(EmbeddingModel.SHIPPED)) {
            var claim = embedder.of("The pact is a military alliance");
            double near = dot(claim, embedder.of("The treaty binds both armies together"));
            double far = dot(claim, embedder.of("Potatoes are cheaper this year"));

            assertTrue(near > far + 0.2, near + " and " + far);
            assertEquals(1, dot(claim, claim), 1e-5);
        }
    }

    @Test
    void aFileThatIsNoModelIsRefusedWithWhatIsWrong() throws IOException {
        var network = Files.writeString(folder.resolve("model.onnx"), "not a network");
        var tokenizer = Files.write(
                folder.resolve("tokenizer.json"),
                EmbeddingModel.SHIPPED.tokenizer().readAllBytes());
        var own = EmbeddingModel.of("own", network, tokenizer, EmbeddingModel.Pooling.MEAN, "");

        var refused = assertThrows(IOException.class, () -> Embedder.open(own));
        assertTrue(refused.getMessage().startsWith("The model own does not run"), refused.getMessage());
    }

    @Test
    void aTokenizerWithoutAVocabularyIsRefused() throws IOException {
        var tokenizer = Files.writeString(folder.resolve("tokenizer.json"), "{\"model\": {\"type\": \"BPE\"}}");

        var refused = assertThrows(IOException.class, () -> WordPiece.read(Files.newInputStream(tokenizer)));
        assertTrue(refused.getMessage().contains("no WordPiece vocabulary"), refused.getMessage());
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
