package org.onrecord.match;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A sentence encoder: where its ONNX network and its tokenizer are, and how its output becomes one vector.
 *
 * @param id what vectors are kept under; vectors of different models are never compared
 * @param prefix what the model wants in front of every text; empty for most
 */
record EmbeddingModel(String id, Source networkFile, Source tokenizerFile, Pooling pooling, String prefix) {
    /** How the vectors of the pieces become that of the text. */
    enum Pooling {
        MEAN,
        FIRST
    }

    interface Source {
        InputStream open() throws IOException;
    }

    /** The one that ships: English, 6 layers, int8; Apache-2.0. */
    static final EmbeddingModel SHIPPED = shipped("all-minilm-l6-v2-q", Pooling.MEAN, "");

    /** What claims are compared by beside it: English, 12 layers, int8; MIT, its packaging Apache-2.0. */
    static final EmbeddingModel SECOND = shipped("e5-small-v2-q", Pooling.MEAN, "query: ");

    static EmbeddingModel shipped(String name, Pooling pooling, String prefix) {
        return new EmbeddingModel(
                name, () -> resource(name + ".onnx"), () -> resource(name + "-tokenizer.json"), pooling, prefix);
    }

    /** An operator's own. */
    static EmbeddingModel of(String id, Path network, Path tokenizer, Pooling pooling, String prefix) {
        return new EmbeddingModel(
                id, () -> Files.newInputStream(network), () -> Files.newInputStream(tokenizer), pooling, prefix);
    }

    InputStream network() throws IOException {
        return networkFile.open();
    }

    InputStream tokenizer() throws IOException {
        return tokenizerFile.open();
    }

    private static InputStream resource(String name) throws IOException {
        var found = EmbeddingModel.class.getClassLoader().getResourceAsStream(name);
        if (found == null) {
            throw new FileNotFoundException("No model " + name + " is on the class path");
        }
        return found;
    }
}
