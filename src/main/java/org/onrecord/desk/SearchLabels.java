package org.onrecord.desk;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import java.util.ResourceBundle;

/** How the page of a search says what it is narrowed by; the words stand in {@code words.properties}. */
@TemplateExtension(namespace = "found")
public final class SearchLabels {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.onrecord.desk.words", Locale.ROOT);

    private SearchLabels() {}

    /** What searches are narrowed by. */
    public static String filter(String name) {
        return WORDS.getString("filter." + name);
    }

    /** Over how many matches something was counted. */
    public static String counted(int count, boolean complete) {
        return complete ? "all " + count + " that were found" : "the newest " + count + " of what was found";
    }

    /** A value of a filter, in words where there are any. */
    static String value(String filter, String value) {
        return switch (filter) {
            case "speaker" -> WORDS.getString("found.speaker");
            case "language" -> Locale.forLanguageTag(value).getDisplayName(Locale.ENGLISH);
            case "authenticity" -> of("Authenticity." + value, value);
            default -> of("found." + filter + "." + value, value);
        };
    }

    private static String of(String key, String otherwise) {
        return WORDS.containsKey(key) ? WORDS.getString(key) : otherwise;
    }
}
