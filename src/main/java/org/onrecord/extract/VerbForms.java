package org.onrecord.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every form of every reporting verb. */
final class VerbForms {
    private static final String VOWELS = "aeiou";
    private static final Set<String> DOUBLING = Set.of(
            "admit", "slam", "quip", "brag", "nod", "swear", "plead", "beg", "chat", "dub", "pan", "rip", "rebut",
            "regret", "concur", "snap", "refer", "chip");

    private final Map<String, Verb.Form> forms = new HashMap<>();

    VerbForms(List<String> lines) {
        for (String line : lines) {
            int bar = line.indexOf('|');
            String[] words = line.substring(0, bar).strip().split(" ");
            String[] rest = line.substring(bar + 1).strip().split(" ");
            String flags = rest[0].startsWith("=") ? "" : rest[0];
            String last = rest[rest.length - 1];
            Set<String> prepositions =
                    last.startsWith("=") ? Set.of(last.substring(1).split(",")) : Set.of();
            add(new Verb(words[0], flags, prepositions), words);
        }
    }

    Verb.Form of(String word) {
        return forms.get(word);
    }

    private void add(Verb verb, String[] words) {
        String base = words[0];
        String past = words.length > 1 ? words[1] : suffixed(base, "ed");
        String participle = words.length > 2 ? words[2] : past;
        put(base, verb, Verb.Shape.BASE);
        put(third(base), verb, Verb.Shape.THIRD);
        put(suffixed(base, "ing"), verb, Verb.Shape.GERUND);
        put(participle, verb, Verb.Shape.PARTICIPLE);
        put(past, verb, Verb.Shape.PAST);
    }

    private void put(String form, Verb verb, Verb.Shape shape) {
        forms.put(form, new Verb.Form(verb, shape));
    }

    private static String third(String base) {
        if (base.endsWith("y") && !vowel(base, base.length() - 2)) return base.substring(0, base.length() - 1) + "ies";
        boolean hisses = base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("x");
        return base + (hisses || base.endsWith("o") ? "es" : "s");
    }

    private static String suffixed(String base, String suffix) {
        boolean past = suffix.equals("ed");
        if (base.endsWith("e") && (past || !base.endsWith("ee"))) return base.substring(0, base.length() - 1) + suffix;
        if (past && base.endsWith("y") && !vowel(base, base.length() - 2))
            return base.substring(0, base.length() - 1) + "ied";
        if (DOUBLING.contains(base) && !base.equals("plead") && !base.equals("swear"))
            return base + base.charAt(base.length() - 1) + suffix;
        return base + suffix;
    }

    private static boolean vowel(String word, int i) {
        return i >= 0 && VOWELS.indexOf(word.charAt(i)) >= 0;
    }
}
