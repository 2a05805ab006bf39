package org.onrecord.document;

import java.util.HashMap;
import java.util.Map;
import org.onrecord.Newsroom;

/** Request bodies of documents that nobody else in the suite records. */
final class Papers {
    private Papers() {}

    static Map<String, Object> article() {
        var body = new HashMap<String, Object>();
        body.put("kind", "NEWS_ARTICLE");
        body.put("title", Newsroom.unique("What the pact says"));
        body.put("language", "en");
        return body;
    }

    /** @param fields names and values, in turn */
    static Map<String, Object> article(Object... fields) {
        var body = article();
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return body;
    }

    static Map<String, Object> articleOf(String text) {
        return article("version", Map.of("text", text));
    }

    static Map<String, Object> withheld(String text) {
        return withheld(Text.of(text).sha256(), Text.of(text).length());
    }

    static Map<String, Object> withheld(String sha256, int length) {
        return Map.of("withheld", Map.of("sha256", sha256, "length", length));
    }

    static String url() {
        return "https://news.example.org/" + Newsroom.unique("a").replace(' ', '-');
    }
}
