package org.onrecord.document.page;

import org.jsoup.nodes.Document;

/**
 * Reads pages in HTML: the main text, and what the page says of itself. Takes time in proportion to the page's length, or
 * gives up.
 */
public final class Html {
    /** Chars of a page. */
    public static final int MAX_LENGTH = 4_000_000;
    /** A text shorter than this may be only the beginning of one that the page shows later. */
    private static final int SHORT = 400;

    private Html() {}

    /** @throws Unreadable when it has no text or is too large */
    public static Page read(String html) {
        mustFit(html);
        if (html.stripLeading().startsWith("%PDF-")) {
            throw new Unreadable("This is a PDF, which is not read. Send its text.");
        }
        var page = Markup.parse(html);
        var head = new Head(page);
        var data = LinkedData.of(page, head.title());
        var text = text(page, data);
        var facts = data.facts().or(head.facts());
        return new Page(text, facts.or(signed(text)));
    }

    /** All the words of a page, headlines and captions too. @throws Unreadable when there are none or it is too large */
    public static String whole(String html) {
        mustFit(html);
        var text = Story.joined(Outliner.of(Markup.parse(html).body()).blocks());
        if (text.isEmpty()) {
            throw new Unreadable("No text was found in the page. Send its text.");
        }
        return text;
    }

    /** The text of an article's body, which has no page around it. @throws Unreadable as {@link #read} */
    static String body(String html) {
        mustFit(html);
        var outline = Outliner.of(Markup.parse(html).body());
        var text = Story.whole(outline.blocksIn(0, outline.nothing()));
        if (text.isEmpty()) {
            throw new Unreadable("There is no text in it.");
        }
        return text;
    }

    private static void mustFit(String html) {
        if (html.length() > MAX_LENGTH) {
            throw new Unreadable(
                    "The page is longer than " + MAX_LENGTH + " characters. Send the text of the article.");
        }
    }

    private static String text(Document page, LinkedData data) {
        var shown = Story.of(MainText.of(Outliner.of(page.body())));
        var told = data.body() == null || shown.length() >= SHORT ? "" : Plain.text(data.body());
        var text = told.length() > 2 * shown.length() ? told : shown;
        if (text.isEmpty()) {
            throw new Unreadable("No text was found in the page. Send the text of the article.");
        }
        return text;
    }

    private static Facts signed(String text) {
        return Facts.NONE.by(Agencies.inDateline(text));
    }
}
