package org.onrecord.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What words say in a role: which office, that it is a former one, or nothing. Read of {@code role-words.txt}. */
final class RoleWords {
    /** Words that begin alike are taken for forms of one. */
    private static final int STEM = 5;

    private static final Pattern GENDERED = Pattern.compile("(\\p{L}{3,})(?:woman|person|man)");

    /** An officer of the press is not one of the army. */
    private record Unit(Pattern phrase, String word) {}

    private static final List<Unit> UNITS = new ArrayList<>();
    private static final Map<String, String> TIMES = new HashMap<>();
    private static final Set<String> EMPTY = new HashSet<>();
    private static final Map<String, Set<Integer>> OFFICES = new HashMap<>();
    private static final Set<String> ANY = new HashSet<>();
    private static final Set<String> FIELDS = new HashSet<>();
    private static final Map<String, String> SAME = new HashMap<>();

    static {
        read();
    }

    private RoleWords() {}

    /** With its phrases as words, and abbreviations without full stops. */
    static String united(String role) {
        var united = role.replaceAll("(?<=\\b\\p{L})\\.", "");
        for (var unit : UNITS) {
            united = unit.phrase.matcher(united).replaceAll(unit.word);
        }
        return united;
    }

    /** What kind of time a word tells, "former" for "ex", say; or null. */
    static String time(String word) {
        return TIMES.get(word);
    }

    static boolean isEmpty(String word) {
        return EMPTY.contains(word) || Spoken.isSmall(word);
    }

    static boolean isOffice(String word) {
        return OFFICES.containsKey(word) || ANY.contains(word);
    }

    /** Whether a word may name the same office as another. */
    static boolean mayBeOne(String office, String other) {
        if (office.equals(other) || ANY.contains(office) || ANY.contains(other)) {
            return true;
        }
        var theirs = OFFICES.getOrDefault(other, Set.of());
        return OFFICES.getOrDefault(office, Set.of()).stream().anyMatch(theirs::contains);
    }

    static boolean isField(String word) {
        return FIELDS.contains(word);
    }

    /** As words of roles are compared: "French" is "France", "congresswoman" is "congressman". */
    static String root(String word) {
        var gendered = GENDERED.matcher(word);
        var plain = gendered.matches() && !word.equals("german") ? gendered.group(1) : word;
        var same = SAME.getOrDefault(plain, plain);
        return same.codePointCount(0, same.length()) > STEM
                ? same.substring(0, same.offsetByCodePoints(0, STEM))
                : same;
    }

    private static void read() {
        try (var lines = new BufferedReader(
                new InputStreamReader(RoleWords.class.getResourceAsStream("role-words.txt"), StandardCharsets.UTF_8))) {
            int number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    take(number++, line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void take(int number, String kind, String rest) {
        var words = List.of(rest.split(" "));
        switch (kind) {
            case "UNIT" -> {
                var sides = rest.split(" = ");
                var phrase = sides[0].replace(" ", "[\\s-]+");
                var flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
                UNITS.add(new Unit(Pattern.compile("\\b" + phrase + "\\b", flags), sides[1]));
            }
            case "TIME" -> words.forEach(word -> TIMES.put(word, words.get(0)));
            case "EMPTY" -> EMPTY.addAll(words);
            case "OFFICE" ->
                words.forEach(word ->
                        OFFICES.computeIfAbsent(word, w -> new HashSet<>()).add(number));
            case "ANY" -> ANY.addAll(words);
            case "FIELD" -> FIELDS.addAll(words);
            case "SAME" -> words.forEach(word -> SAME.put(word, words.get(0)));
            default -> throw new IllegalStateException("role-words.txt has a line that begins with " + kind);
        }
    }
}
