package org.onrecord.match;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.onrecord.document.Text;
import org.onrecord.match.SaidWords.Word;

/** Whether a role that a draft gives is the one that was reported when the words were said. */
final class DraftRoles {
    /** Words that make another role of a role. */
    private static final Set<String> TIMES = Set.of(
            "former",
            "ex",
            "acting",
            "interim",
            "deputy",
            "vice",
            "outgoing",
            "incoming",
            "designate",
            "elect",
            "retired",
            "late",
            "onetime",
            "erstwhile",
            "assistant",
            "honorary",
            "бывший",
            "бывшая",
            "экс",
            "колишній",
            "колишня",
            "ehemaliger",
            "ehemalige",
            "ancien",
            "ancienne",
            "antiguo",
            "antigua");

    /** "Then" and "current" say what a role at the time is anyway. */
    private static final Set<String> EMPTY = Set.of("then", "current", "currently", "now", "mr", "mrs", "ms", "dr");

    private static final int STEM = 5;

    private DraftRoles() {}

    /** One has a word such as "former" that the other has not, or neither is a shorter form of the other. */
    static boolean differ(String inDraft, String onRecord) {
        var ours = words(inDraft, TIMES::contains);
        var theirs = words(onRecord, TIMES::contains);
        if (!ours.equals(theirs)) {
            return true;
        }
        var told = words(inDraft, word -> !TIMES.contains(word));
        var reported = words(onRecord, word -> !TIMES.contains(word));
        return !told.isEmpty() && !reported.isEmpty() && !told.containsAll(reported) && !reported.containsAll(told);
    }

    /** The role beside a name: "a former NATO Secretary General" of "Jens Stoltenberg, a former …"; or null. */
    static String beside(String name, String mention) {
        if (name == null || mention == null) {
            return null;
        }
        int at = mention.indexOf(name);
        if (at < 0) {
            return null;
        }
        var rest = mention.substring(0, at) + mention.substring(at + name.length());
        if (words(rest, word -> true).isEmpty()) {
            return null;
        }
        var words = SaidWords.of(rest, 0);
        int from = words.get(0).start();
        int to = words.get(words.size() - 1).end();
        return EchoPiece.of(Text.of(rest), from, to).text();
    }

    private static Set<String> words(String role, Predicate<String> wanted) {
        return SaidWords.of(role, 0).stream()
                .map(Word::norm)
                .filter(word -> !Spoken.isSmall(word) && !EMPTY.contains(word))
                .filter(wanted)
                .map(word -> TIMES.contains(word) ? word : stem(word))
                .collect(Collectors.toSet());
    }

    private static String stem(String word) {
        return word.codePointCount(0, word.length()) > STEM
                ? word.substring(0, word.offsetByCodePoints(0, STEM))
                : word;
    }
}
