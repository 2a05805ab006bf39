package org.onrecord.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as it is posted, made readable: addresses left out, {@code #WordsWrittenTogether} and {@code @names} apart. */
final class Posted {
    private static final Pattern ADDRESS =
            Pattern.compile("https?:\\S*|\\b(?:pic\\.twitter\\.com|t\\.co|bit\\.ly)/\\S+");
    private static final Pattern TAG = Pattern.compile("(?<![\\p{L}\\p{N}_.])[#@](\\w{1,100})");
    private static final Pattern SEAM =
            Pattern.compile("(?<=\\p{Ll})(?=[\\p{Lu}\\p{N}])|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|_");

    private Posted() {}

    /** Never blank, unless the text is. */
    static String said(String text) {
        var plain = ADDRESS.matcher(text).replaceAll(" ");
        var said = TAG.matcher(plain).replaceAll(tag -> Matcher.quoteReplacement(apart(tag.group(1))));
        return said.isBlank() ? text : said.strip();
    }

    private static String apart(String tag) {
        return SEAM.matcher(tag).replaceAll(" ");
    }
}
