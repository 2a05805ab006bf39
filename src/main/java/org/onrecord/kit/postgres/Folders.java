package org.onrecord.kit.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Folders that are there whole or not at all, whatever is killed in between. */
final class Folders {
    private static final String DRAFT = ".unfinished-";

    private Folders() {}

    interface Filling {
        void into(Path draft) throws IOException;
    }

    /** Fills a folder beside {@code target}, sees it safely on the disk, then moves it there in one step. */
    static void fill(Path target, Filling filling) throws IOException {
        Path parent = target.getParent();
        clearDrafts(parent);
        Path draft = Files.createTempDirectory(parent, DRAFT);
        try {
            filling.into(draft);
            syncAll(draft);
            Files.move(draft, target, ATOMIC_MOVE);
            sync(parent);
        } catch (IOException | RuntimeException e) {
            delete(draft);
            throw e;
        }
    }

    private static void clearDrafts(Path parent) throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(parent, DRAFT + "*")) {
            for (Path draft : drafts) {
                delete(draft);
            }
        }
    }

    private static void syncAll(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                sync(path);
            }
        }
    }

    private static void sync(Path path) throws IOException {
        if (!Files.isSymbolicLink(path)) {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void delete(Path root) throws IOException {
        if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(root);
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
