package org.onrecord.kit;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Takes away the native libraries that were unpacked into the temporary folder for a process that was killed: 20 MB each
 * time, which a container that starts again in its pod finds there. A folder goes when it is ours, has nothing else in it, is
 * not just being filled, and no living process has a library of it mapped; where that cannot be seen, Linux keeps a mapped
 * file until its process ends.
 */
@ApplicationScoped
class Unpacked {
    private static final Logger LOG = Logger.getLogger(Unpacked.class);
    private static final Pattern FOLDER = Pattern.compile("(?:onnxruntime-java|com_aayushatharva_brotli4j_)[0-9]+");
    private static final Pattern MAPPED = Pattern.compile("/(" + FOLDER + ")/");
    private static final Pattern LIBRARY = Pattern.compile("lib[a-z0-9_]+\\.so");
    private static final Duration BEING_FILLED = Duration.ofMinutes(1);

    void start(@Observes StartupEvent event) {
        try {
            int gone = remove(Path.of(System.getProperty("java.io.tmpdir")), Path.of("/proc"), Instant.now());
            LOG.debugf("%d folders of libraries were left by processes that were killed", gone);
        } catch (IOException | UncheckedIOException | SecurityException notOurs) {
            LOG.debug("What libraries left in the temporary folder stays there", notOurs);
        }
    }

    /** How many folders it took away. */
    static int remove(Path folders, Path processes, Instant now) throws IOException {
        var left = listed(folders).stream()
                .filter(folder ->
                        FOLDER.matcher(folder.getFileName().toString()).matches())
                .toList();
        if (left.isEmpty()) {
            return 0;
        }
        var used = mapped(processes);
        int gone = 0;
        for (var folder : left) {
            if (!used.contains(folder.getFileName().toString()) && isLeft(folder, processes, now)) {
                for (var library : listed(folder)) {
                    Files.delete(library);
                }
                Files.delete(folder);
                gone++;
            }
        }
        return gone;
    }

    private static boolean isLeft(Path folder, Path processes, Instant now) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(folder).equals(Files.getOwner(processes.resolve("self")))
                && Files.getLastModifiedTime(folder).toInstant().isBefore(now.minus(BEING_FILLED))
                && listed(folder).stream()
                        .allMatch(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                                && LIBRARY.matcher(file.getFileName().toString())
                                        .matches());
    }

    private static Set<String> mapped(Path processes) throws IOException {
        var used = new HashSet<String>();
        for (var process : listed(processes)) {
            if (process.getFileName().toString().chars().allMatch(Character::isDigit)) {
                used.addAll(mappedBy(process.resolve("maps")));
            }
        }
        return used;
    }

    private static List<String> mappedBy(Path maps) {
        try (Stream<String> lines = Files.lines(maps, StandardCharsets.ISO_8859_1)) {
            return lines.map(MAPPED::matcher)
                    .filter(found -> found.find())
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException | UncheckedIOException endedOrNotOurs) {
            return List.of();
        }
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
