package org.onrecord.document.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.onrecord.kit.Language;

/** What is told in a page, in the shape and length in which it can be recorded; null when it cannot. */
final class Told {
    private static final int MAX_AUTHORS = 50;
    private static final int MAX_NAME = 200;
    private static final int MAX_NOTICE = 1000;
    private static final int MAX_TITLE = 500;
    private static final int MAX_URL = 2000;
    private static final int DAY = 10;
    private static final Pattern BY = Pattern.compile("(?i)^by:?\\s+");
    private static final Pattern URL = Pattern.compile("(?i)https?://.*");
    private static final Pattern TAG = Pattern.compile(Language.PATTERN);

    private Told() {}

    static String title(String told) {
        return line(told, MAX_TITLE);
    }

    static String name(String told) {
        return line(told, MAX_NAME);
    }

    static String notice(String told) {
        return line(told, MAX_NOTICE);
    }

    static String url(String told) {
        return told == null
                        || told.length() > MAX_URL
                        || !URL.matcher(told.strip()).matches()
                ? null
                : told.strip();
    }

    /** Names of people as they sign: without "By", none twice, no addresses. */
    static List<String> authors(Stream<String> told) {
        return told.map(Told::line)
                .filter(Objects::nonNull)
                .map(name -> BY.matcher(name).replaceFirst(""))
                .filter(name -> !URL.matcher(name).matches())
                .map(Told::name)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MAX_AUTHORS)
                .collect(Collectors.toUnmodifiableList());
    }

    /** The day as it was written, whatever the time zone: where the page was published it was that day. */
    static LocalDate day(String told) {
        if (told == null || told.strip().length() < DAY) {
            return null;
        }
        try {
            var day = LocalDate.parse(told.strip().substring(0, DAY));
            return day.getYear() > 0 ? day : null;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    /** {@code en_US} and {@code EN-us} are {@code en-US}; what only names a script or a variant more is cut. */
    static String language(String told) {
        if (told == null) {
            return null;
        }
        var tag = Locale.forLanguageTag(told.strip().replace('_', '-'));
        var parts = Stream.of(tag.getLanguage(), tag.getScript(), tag.getCountry())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
        return TAG.matcher(parts).matches() && !tag.getLanguage().equals("und") ? parts : null;
    }

    private static String line(String told) {
        return line(told, MAX_TITLE);
    }

    private static String line(String told, int length) {
        if (told == null) {
            return null;
        }
        var line = new Line();
        line.add(Parser.unescapeEntities(told.substring(0, Math.min(told.length(), 4 * length)), false), false, false);
        var text = line.toString();
        if (text.isEmpty()) {
            return null;
        }
        return text.length() <= length ? text : cut(text, length);
    }

    private static String cut(String text, int length) {
        int end = length - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                        .strip() + "…";
    }
}
