package org.onrecord.match;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Meaning of a text as a vector of length 1: a sentence encoder in ONNX, run in this process on the caller's thread. Safe
 * for several threads at once.
 */
final class Embedder implements AutoCloseable {
    /** Of every vector; a model that gives others is refused. */
    static final int DIMENSIONS = 384;

    /** Pieces of words that are read of a text: what such models were trained on. */
    static final int MOST_PIECES = 128;

    /** English prose has about 1.3, with rare names in it up to 2; made-up words and other languages have 3. */
    private static final double MOST_PIECES_OF_A_WORD = 2;

    private final EmbeddingModel model;
    private final WordPiece words;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private Embedder(EmbeddingModel model, WordPiece words, OrtEnvironment environment, OrtSession session) {
        this.model = model;
        this.words = words;
        this.environment = environment;
        this.session = session;
    }

    /** @throws IOException when the model cannot be read, or gives something else than vectors of 384 dimensions */
    static Embedder open(EmbeddingModel model) throws IOException {
        try (var network = model.network();
                var tokenizer = model.tokenizer()) {
            return open(model, network.readAllBytes(), WordPiece.read(tokenizer));
        }
    }

    private static Embedder open(EmbeddingModel model, byte[] network, WordPiece words) throws IOException {
        var environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            var embedder = new Embedder(model, words, environment, environment.createSession(network, options));
            embedder.of("A claim is what can be true or false.");
            return embedder;
        } catch (OrtException | IllegalStateException failure) {
            throw new IOException("The model " + model.id() + " does not run: " + failure.getMessage(), failure);
        }
    }

    String modelId() {
        return model.id();
    }

    /** Whether most of its words are in the model's vocabulary. Texts of other words are all near each other. */
    boolean knows(String text) {
        int pieces = words.ids(text, MOST_PIECES).length - 2;
        return pieces <= MOST_PIECES_OF_A_WORD * SaidWords.of(text, 0).size();
    }

    float[] of(String text) {
        return of(text, MOST_PIECES);
    }

    /** @param most pieces that are read of it, those that the model wants in front and behind among them */
    float[] of(String text, int most) {
        var ids = words.ids(model.prefix() + text, most);
        var ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (var pieces = tensor(ids);
                var mask = tensor(ones);
                var kinds = tensor(new long[ids.length]);
                var result = session.run(inputs(pieces, mask, kinds))) {
            return unit(pooled((float[][][]) result.get(0).getValue()));
        } catch (OrtException | ClassCastException failure) {
            throw new IllegalStateException("The model " + model.id() + " failed: " + failure.getMessage(), failure);
        }
    }

    private Map<String, OnnxTensor> inputs(OnnxTensor pieces, OnnxTensor mask, OnnxTensor kinds) {
        var inputs = new HashMap<String, OnnxTensor>();
        inputs.put("input_ids", pieces);
        inputs.put("attention_mask", mask);
        inputs.put("token_type_ids", kinds);
        inputs.keySet().retainAll(session.getInputNames());
        return inputs;
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private float[] pooled(float[][][] output) {
        var pieces = output[0];
        if (pieces[0].length != DIMENSIONS) {
            throw new IllegalStateException("its vectors have " + pieces[0].length + " dimensions, not " + DIMENSIONS);
        }
        if (model.pooling() == EmbeddingModel.Pooling.FIRST) {
            return pieces[0].clone();
        }
        var sum = new float[DIMENSIONS];
        for (var piece : pieces) {
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += piece[i];
            }
        }
        return sum;
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        float length = (float) Math.sqrt(square);
        if (!(length > 0)) {
            throw new IllegalStateException("its vector has no direction");
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
