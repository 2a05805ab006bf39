package org.onrecord.match;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import org.onrecord.kit.Hash;

/** Vectors of texts, kept in a file between runs ({@code -Dvectors=…}): to compute them is most of a run. */
final class KeptVectors {
    private final Embedder embedder;
    private final int pieces;
    private final Path file;
    private final ConcurrentHashMap<String, byte[]> kept = new ConcurrentHashMap<>();

    /** @param pieces that the model reads of a text at most */
    KeptVectors(Embedder embedder, int pieces, Path file) throws IOException {
        this.embedder = embedder;
        this.pieces = pieces;
        this.file = file;
        if (file != null && Files.exists(file)) {
            try (var in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
                for (int left = in.readInt(); left > 0; left--) {
                    kept.put(in.readUTF(), in.readNBytes(Vectors.DIMENSIONS));
                }
            }
        }
    }

    byte[] of(String text) {
        return kept.computeIfAbsent(key(text), key -> Vectors.quantised(embedder.of(text, pieces)));
    }

    static String key(String text) {
        return HexFormat.of().formatHex(Hash.sha256(text), 0, 16);
    }

    void save() throws IOException {
        if (file == null) {
            return;
        }
        try (var out = new DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(kept.size());
            for (var entry : kept.entrySet()) {
                out.writeUTF(entry.getKey());
                out.write(entry.getValue());
            }
        }
    }
}
