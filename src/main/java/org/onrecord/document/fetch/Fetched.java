package org.onrecord.document.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * A page that was fetched.
 *
 * @param url where it was, after all redirects
 * @param html whether it is HTML, else it is plain text
 */
public record Fetched(String url, boolean html, String text) {
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
    private static final String PLAIN = "text/plain";
    private static final String PDF = "application/pdf";
    private static final int MAGIC = 5;

    /** What is asked for. */
    static final String TYPES = "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8,*/*;q=0.1";

    /** @throws Unfetchable STATUS, CONTENT_TYPE, TOO_LARGE */
    static Fetched of(Target target, Answer answer, int most) {
        if (!answer.isOk()) {
            throw new Unfetchable(
                    FetchFault.STATUS,
                    "The server answers " + answer.status()
                            + " for this page. Open it yourself and send its text or HTML.");
        }
        var content = answer.content(most, false);
        var type = mediaType(answer.type(), content);
        if (!HTML.contains(type) && !type.equals(PLAIN)) {
            throw new Unfetchable(FetchFault.CONTENT_TYPE, refusal(type));
        }
        return new Fetched(target.url(), HTML.contains(type), Charsets.decode(content, answer.type()));
    }

    /** As it was sent; where it was not, what the content looks like. */
    private static String mediaType(String sent, byte[] content) {
        var beginning = new String(content, 0, Math.min(content.length, 512), StandardCharsets.ISO_8859_1);
        if (beginning.startsWith("%PDF-", 0) && content.length >= MAGIC) {
            return PDF;
        }
        if (sent != null && !sent.isBlank()) {
            return sent.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        }
        return beginning.matches("(?s)\\W*<[!?a-zA-Z].*") ? "text/html" : PLAIN;
    }

    private static String refusal(String type) {
        return type.equals(PDF)
                ? "This is a PDF, which is not read. Send its text."
                : "This is no page but " + (type.matches("[\\w.+-]{1,60}/[\\w.+-]{1,60}") ? type : "something else")
                        + ", which is not read. Send the text of the article.";
    }
}
