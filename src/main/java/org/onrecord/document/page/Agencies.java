package org.onrecord.document.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** News agencies, by the names under which they sign. Only a whole name counts; two different ones count for none. */
final class Agencies {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("reuters", "Reuters"),
            Map.entry("thomson reuters", "Reuters"),
            Map.entry("ap", "AP"),
            Map.entry("associated press", "AP"),
            Map.entry("the associated press", "AP"),
            Map.entry("afp", "AFP"),
            Map.entry("agence france-presse", "AFP"),
            Map.entry("agence france presse", "AFP"),
            Map.entry("dpa", "dpa"),
            Map.entry("dpa-afx", "dpa"),
            Map.entry("deutsche presse-agentur", "dpa"),
            Map.entry("kcna", "KCNA"),
            Map.entry("korean central news agency", "KCNA"),
            Map.entry("조선중앙통신", "KCNA"),
            Map.entry("yonhap", "Yonhap"),
            Map.entry("yonhap news agency", "Yonhap"),
            Map.entry("연합뉴스", "Yonhap"),
            Map.entry("tass", "TASS"),
            Map.entry("тасс", "TASS"),
            Map.entry("ria novosti", "RIA Novosti"),
            Map.entry("риа новости", "RIA Novosti"),
            Map.entry("interfax", "Interfax"),
            Map.entry("интерфакс", "Interfax"),
            Map.entry("xinhua", "Xinhua"),
            Map.entry("xinhua news agency", "Xinhua"),
            Map.entry("新华社", "Xinhua"),
            Map.entry("kyodo", "Kyodo"),
            Map.entry("kyodo news", "Kyodo"),
            Map.entry("共同通信", "Kyodo"),
            Map.entry("jiji press", "Jiji Press"),
            Map.entry("ansa", "ANSA"),
            Map.entry("agencia efe", "EFE"),
            Map.entry("efe", "EFE"),
            Map.entry("europa press", "Europa Press"),
            Map.entry("pa media", "PA Media"),
            Map.entry("press association", "PA Media"),
            Map.entry("press trust of india", "PTI"),
            Map.entry("pti", "PTI"),
            Map.entry("upi", "UPI"),
            Map.entry("united press international", "UPI"),
            Map.entry("anadolu agency", "Anadolu"),
            Map.entry("ukrinform", "Ukrinform"),
            Map.entry("укрінформ", "Ukrinform"));

    private static final Pattern BETWEEN_NAMES =
            Pattern.compile("\\s*(?:[,;|/·•()]|\\s[-–—]\\s|\\band\\b|\\bwith\\b)\\s*");
    private static final Pattern BY = Pattern.compile("(?i)^(?:by|from|source:)\\s+");
    /** PLACE, June 20 (Agency) — : how a wire report begins. */
    private static final Pattern DATELINE = Pattern.compile("^\\p{Lu}[^()\\n]{0,80}\\(([^()\\n]{2,40})\\)\\s*[-–—]");

    private Agencies() {}

    /** The one agency that is named, alone or beside people, in by-lines and names of authors; else null. */
    static String in(List<String> bylines) {
        var found = new LinkedHashSet<String>();
        for (var byline : bylines) {
            for (var name : BETWEEN_NAMES.split(BY.matcher(byline.strip()).replaceFirst(""))) {
                named(name).ifPresent(found::add);
            }
        }
        return only(found);
    }

    /** The agency in the date line of a text, or null. */
    static String inDateline(String text) {
        var matcher = DATELINE.matcher(text.substring(0, Math.min(text.length(), 200)));
        return matcher.find() ? named(matcher.group(1)).orElse(null) : null;
    }

    private static Optional<String> named(String name) {
        return Optional.ofNullable(NAMES.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    private static String only(Set<String> found) {
        return found.size() == 1 ? found.iterator().next() : null;
    }
}
