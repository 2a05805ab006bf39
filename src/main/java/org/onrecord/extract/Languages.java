package org.onrecord.extract;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells the language of a text by its script and its small words; ISO 639-1, or "und". */
final class Languages {
    private static final int SAMPLE = 60_000;
    private static final Map<UnicodeScript, String> SCRIPTS = Map.of(
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.HAN, "zh",
            UnicodeScript.ARABIC, "ar",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.GREEK, "el",
            UnicodeScript.THAI, "th",
            UnicodeScript.DEVANAGARI, "hi");

    private final Map<String, Set<String>> words = new HashMap<>();

    Languages() {
        for (String line : WordList.read("languages.txt").lines("")) {
            String[] parts = line.split(" ");
            words.put(parts[0], new HashSet<>(List.of(parts).subList(1, parts.length)));
        }
    }

    String of(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        UnicodeScript script = script(sample);
        if (script == UnicodeScript.LATIN || script == UnicodeScript.CYRILLIC) return byWords(sample);
        if (script == UnicodeScript.HAN && sample.codePoints().anyMatch(Languages::kana)) return "ja";
        return SCRIPTS.getOrDefault(script, "und");
    }

    private static boolean kana(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }

    /** The script that writes most of the letters. */
    static UnicodeScript script(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.COMMON);
    }

    private String byWords(String sample) {
        Map<String, Integer> scores = new HashMap<>();
        int from = 0;
        for (int i = 0; i <= sample.length(); i++) {
            if (i < sample.length() && Character.isLetter(sample.charAt(i))) continue;
            if (i > from && i - from < 12) score(sample.substring(from, i).toLowerCase(Locale.ROOT), scores);
            from = i + 1;
        }
        return scores.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("und");
    }

    private void score(String word, Map<String, Integer> scores) {
        words.forEach((language, small) -> {
            if (small.contains(word)) scores.merge(language, 1, Integer::sum);
        });
    }
}
