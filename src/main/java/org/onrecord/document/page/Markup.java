package org.onrecord.document.page;

import java.io.Reader;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * HTML that anybody may have written, as a tree of bounded size. The parser takes quadratic time for some markup that no
 * browser would mind (text inside a table but outside its cells); that is what the deadline is for.
 */
final class Markup {
    static final int MAX_ELEMENTS = 200_000;
    /** Deeper elements are hung in at this depth; their text stays. */
    static final int MAX_DEPTH = 256;

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private Markup() {}

    /** @throws Unreadable when the page has too many elements, or takes too long */
    static Document parse(String html) {
        var pieces = new Pieces(html, System.nanoTime() + DEADLINE.toNanos());
        try (var parser = new StreamParser(Parser.htmlParser().setMaxDepth(MAX_DEPTH)).parse(pieces, "")) {
            var elements = parser.iterator();
            for (int count = 0; elements.hasNext(); count++) {
                elements.next();
                if (count == MAX_ELEMENTS) {
                    throw new Unreadable(
                            "The page has more than " + MAX_ELEMENTS + " elements. Send the text of the article.");
                }
            }
            return parser.document();
        }
    }

    /** Small pieces, so that the parser is stopped soon after its time is over. */
    private static final class Pieces extends Reader {
        private static final int SIZE = 1024;

        private final String html;
        private final long until;
        private int at;

        Pieces(String html, long until) {
            this.html = html;
            this.until = until;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            if (System.nanoTime() - until > 0) {
                throw new Unreadable("The markup of the page takes too long to read. Send the text of the article.");
            }
            if (at == html.length()) {
                return -1;
            }
            int size = Math.min(Math.min(length, SIZE), html.length() - at);
            html.getChars(at, at + size, buffer, offset);
            at += size;
            return size;
        }

        @Override
        public void close() {}
    }
}
