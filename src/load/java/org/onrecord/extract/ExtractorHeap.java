package org.onrecord.extract;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Weighs the extractor: the heap that models and word lists hold, and what one extraction leaves and needs beside them.
 * Run with a small {@code -Xmx} it also shows that no more is needed.
 */
final class ExtractorHeap {
    private static final String PARAGRAPH =
            "\"The harbour is closed,\" said Marta Lind, who runs the port. She said it "
                    + "would stay closed for the winter, and that nobody had asked her about the \"sad remains\" of the bridge.\n\n";
    private static final int ARTICLE = 25;
    private static final int MEGABYTE = 5_000;

    private ExtractorHeap() {}

    public static void main(String[] args) {
        long bare = used();
        Extractor extractor = new Extractor();
        long loaded = used();
        int found = extractor.extract(PARAGRAPH.repeat(ARTICLE)).candidates().size();
        long read = used();
        long allocated = allocated();
        extractor.extract(PARAGRAPH.repeat(ARTICLE));
        allocated = allocated() - allocated;
        print("models and word lists", loaded - bare);
        print("after one article (" + found + " candidates)", read - bare);
        print("allocated for one article, garbage included", allocated);
        int many = extractor.extract(PARAGRAPH.repeat(MEGABYTE)).candidates().size();
        print("after one megabyte (" + many + " candidates)", used() - bare);
        print("largest heap allowed", Runtime.getRuntime().maxMemory());
    }

    private static long used() {
        for (int i = 0; i < 4; i++) System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static void print(String what, long bytes) {
        System.out.printf(Locale.ROOT, "%-50s %7.1f MB%n", what, bytes / 1e6);
    }
}
