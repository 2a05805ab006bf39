package org.onrecord.document.page;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Text that came without markup. */
public final class Plain {
    private Plain() {}

    /** A page without metadata. @throws Unreadable when it holds nothing */
    public static Page read(String words) {
        var text = text(words);
        if (text.isEmpty()) {
            throw new Unreadable("There is no text in it.");
        }
        return new Page(text, Facts.NONE.by(Agencies.inDateline(text)));
    }

    /** The same lines, each as a browser would show it, with at most one empty line between two. */
    static String text(String words) {
        return Arrays.stream(words.split("\\R", -1))
                .map(Plain::line)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static String line(String words) {
        var line = new Line();
        line.add(words, false, false);
        return line.toString();
    }
}
