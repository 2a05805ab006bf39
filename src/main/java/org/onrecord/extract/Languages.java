package org.onrecord.extract;

import static java.util.Map.entry;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells the language of a text by its script, its small words and its letters; ISO 639-1, or "und". */
final class Languages {
    private static final int SAMPLE = 60_000;
    private static final int LONGEST_WORD = 16;
    private static final Map<UnicodeScript, String> SCRIPTS = Map.ofEntries(
            entry(UnicodeScript.HANGUL, "ko"),
            entry(UnicodeScript.HIRAGANA, "ja"),
            entry(UnicodeScript.KATAKANA, "ja"),
            entry(UnicodeScript.HAN, "zh"),
            entry(UnicodeScript.HEBREW, "he"),
            entry(UnicodeScript.GREEK, "el"),
            entry(UnicodeScript.THAI, "th"),
            entry(UnicodeScript.DEVANAGARI, "hi"),
            entry(UnicodeScript.BENGALI, "bn"),
            entry(UnicodeScript.TAMIL, "ta"),
            entry(UnicodeScript.ARMENIAN, "hy"),
            entry(UnicodeScript.GEORGIAN, "ka"));

    private final List<String> order = new ArrayList<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<Character, Set<String>> letters = new HashMap<>();

    Languages() {
        WordList list = WordList.read("languages.txt");
        for (String line : list.lines("")) {
            String[] parts = line.split(" ");
            order.add(parts[0]);
            for (String word : List.of(parts).subList(1, parts.length)) {
                words.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(parts[0]);
            }
        }
        for (String line : list.lines("letters")) {
            String language = line.substring(0, 2);
            for (char c : line.substring(3).toCharArray()) {
                letters.computeIfAbsent(c, l -> new LinkedHashSet<>()).add(language);
            }
        }
    }

    String of(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        UnicodeScript script = script(sample);
        if (script == UnicodeScript.LATIN || script == UnicodeScript.CYRILLIC) return byWords(sample);
        if (script == UnicodeScript.ARABIC) return byLetters(sample, "ar");
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
            if (i > from && i - from < LONGEST_WORD)
                score(sample.substring(from, i).toLowerCase(Locale.ROOT), scores);
            from = i + 1;
        }
        return best(scores, "und");
    }

    private String byLetters(String sample, String otherwise) {
        Map<String, Integer> scores = new HashMap<>();
        for (int i = 0; i < sample.length(); i++) {
            for (String language : letters.getOrDefault(sample.charAt(i), Set.of())) {
                scores.merge(language, 1, Integer::sum);
            }
        }
        return best(scores, otherwise);
    }

    private String best(Map<String, Integer> scores, String otherwise) {
        String best = otherwise;
        int most = 0;
        for (Map.Entry<String, Integer> score : scores.entrySet()) {
            boolean earlier = rank(score.getKey()) < rank(best);
            if (score.getValue() > most || score.getValue() == most && earlier) {
                best = score.getKey();
                most = score.getValue();
            }
        }
        return best;
    }

    private int rank(String language) {
        int rank = order.indexOf(language);
        return rank < 0 ? order.size() : rank;
    }

    /** A small word counts twice; a letter of the language once a word. */
    private void score(String word, Map<String, Integer> scores) {
        for (String language : words.getOrDefault(word, Set.of())) scores.merge(language, 2, Integer::sum);
        Set<String> written = new HashSet<>();
        for (int i = 0; i < word.length(); i++) written.addAll(letters.getOrDefault(word.charAt(i), Set.of()));
        for (String language : written) scores.merge(language, 1, Integer::sum);
    }
}
