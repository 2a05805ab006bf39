package org.onrecord.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.document.DocumentFilter;
import org.onrecord.document.DocumentView;
import org.onrecord.quote.Undecided;

/**
 * Documents as a list shows them.
 *
 * @param opens whether who looks may read texts, and so open them here
 */
public record DocumentList(List<Line> lines, String next, boolean opens, String done) {
    /** What waits in a document, or why nothing does. */
    public enum Waiting {
        ONE,
        SEVERAL,
        NOTHING,
        UNREAD,
        WITHHELD;

        static Waiting of(Undecided inbox) {
            if (inbox.waiting() > 0) {
                return inbox.waiting() == 1 ? ONE : SEVERAL;
            }
            return !inbox.readable() ? WITHHELD : inbox.read() ? NOTHING : UNREAD;
        }
    }

    /** @param inbox what waits in it; null for who may not know */
    public record Line(DocumentView document, Undecided inbox) {
        public Waiting waiting() {
            return Waiting.of(inbox);
        }
    }

    static DocumentList of(
            List<DocumentView> documents, Map<UUID, Undecided> inboxes, String next, boolean opens, String done) {
        var lines = documents.stream()
                .map(document -> new Line(document, inboxes.get(document.id())))
                .toList();
        return new DocumentList(lines, next, opens, done);
    }

    /** The same documents, further down. */
    public String further(DocumentFilter filter) {
        return Stream.of(
                        part("outlet", filter.outlet()),
                        part("from", filter.from()),
                        part("to", filter.to()),
                        part("after", next))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("&", "/documents?", ""));
    }

    private static String part(String name, String value) {
        return value == null ? null : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
