package org.onrecord.match;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.onrecord.kit.Hash;

/**
 * The meaning of texts, by the model that ships, by an operator's own, or, when switched off, not at all. Computes on the
 * caller's thread: milliseconds, so never on an event loop.
 */
@ApplicationScoped
class Embeddings {
    private static final Logger LOG = Logger.getLogger(Embeddings.class);

    /** Pieces that the models that ship read of a text that claims are looked for: more cost time, and find no more. */
    static final int FIRST_READS = 64;

    static final int SECOND_READS = 32;

    private final boolean on;
    private final Optional<Path> network;
    private final Optional<Path> tokenizer;
    private final EmbeddingModel.Pooling pooling;
    private final String prefix;
    private final boolean two;
    private Embedder embedder;
    private Embedder second;

    Embeddings(
            @ConfigProperty(name = "onrecord.match.embeddings", defaultValue = "on") String embeddings,
            @ConfigProperty(name = "onrecord.match.model.file") Optional<Path> network,
            @ConfigProperty(name = "onrecord.match.model.tokenizer") Optional<Path> tokenizer,
            @ConfigProperty(name = "onrecord.match.model.pooling", defaultValue = "MEAN")
                    EmbeddingModel.Pooling pooling,
            @ConfigProperty(name = "onrecord.match.model.prefix") Optional<String> prefix,
            @ConfigProperty(name = "onrecord.match.second-model", defaultValue = "off") String second) {
        this.on = Switch.of("onrecord.match.embeddings", embeddings);
        this.network = network;
        this.tokenizer = tokenizer;
        this.pooling = pooling;
        this.prefix = prefix.orElse("");
        this.two = Switch.of("onrecord.match.second-model", second) && network.isEmpty();
    }

    @PostConstruct
    void open() {
        if (on) {
            try {
                embedder = Embedder.open(model());
                second = two ? Embedder.open(EmbeddingModel.SECOND) : null;
                LOG.infof("Claims are compared by meaning as well: model %s", modelIds());
            } catch (IOException | UnsatisfiedLinkError failure) {
                throw new IllegalStateException(
                        failure.getMessage()
                                + ". Set onrecord.match.model.file and .tokenizer right, or onrecord.match.embeddings=off",
                        failure);
            }
        } else {
            LOG.info("Claims are compared by words alone: onrecord.match.embeddings=off");
        }
    }

    /** Has the model opened while the service starts, which a model that does not run stops. */
    void begin(@Observes StartupEvent start) {}

    private EmbeddingModel model() throws IOException {
        if (network.isEmpty() && tokenizer.isEmpty()) {
            return EmbeddingModel.SHIPPED;
        }
        if (network.isEmpty() || tokenizer.isEmpty()) {
            throw new IOException("A model of your own needs both its ONNX file and its tokenizer.json");
        }
        for (var file : List.of(network.get(), tokenizer.get())) {
            if (!Files.isReadable(file)) {
                throw new IOException("The file " + file + " cannot be read");
            }
        }
        var hash = HexFormat.of().formatHex(Hash.sha256(Files.readAllBytes(network.get())), 0, 8);
        var id = "own-" + hash;
        return EmbeddingModel.of(id, network.get(), tokenizer.get(), pooling, prefix);
    }

    boolean areOn() {
        return embedder != null;
    }

    /** Whether claims are compared by a second model as well. */
    boolean areTwo() {
        return second != null;
    }

    /** What vectors are kept under; empty when switched off. */
    String modelId() {
        return areOn() ? embedder.modelId() : "";
    }

    /** What vectors of the second model are kept under; empty when there is none. */
    String secondModelId() {
        return areTwo() ? second.modelId() : "";
    }

    private String modelIds() {
        return areTwo() ? modelId() + ", and " + secondModelId() + " beside it" : modelId();
    }

    /** Whether the model has most of the words of a text in its vocabulary; false when switched off. */
    boolean know(String text) {
        return areOn() && embedder.knows(text);
    }

    /** Null when switched off. */
    byte[] of(String text) {
        return areOn() ? Vectors.quantised(embedder.of(text)) : null;
    }

    /** Of a text that claims are looked for, by all models; nothing when switched off. */
    Meaning meaning(String text) {
        return areTwo()
                ? new Meaning(firstReads(text), Vectors.quantised(second.of(text, SECOND_READS)))
                : firstMeaning(text);
    }

    /** The same by the first model alone: the second takes twice the time. */
    Meaning firstMeaning(String text) {
        return areOn() ? new Meaning(firstReads(text), null) : Meaning.NONE;
    }

    private byte[] firstReads(String text) {
        return Vectors.quantised(embedder.of(text, network.isEmpty() ? FIRST_READS : Embedder.MOST_PIECES));
    }

    /** Of a claim, by all models; none when switched off. */
    Meanings meanings(ClaimText claim) {
        return new Meanings(
                claim.meanings().stream().map(this::of).toList(),
                areTwo()
                        ? claim.secondMeanings().stream()
                                .map(text -> Vectors.quantised(second.of(text)))
                                .toList()
                        : List.of(),
                true);
    }

    @PreDestroy
    void close() {
        if (areOn()) {
            embedder.close();
        }
        if (areTwo()) {
            second.close();
        }
    }
}
