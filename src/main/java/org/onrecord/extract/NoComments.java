package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds that somebody did not comment: "declined to comment", "did not immediately respond". */
final class NoComments {
    /** The silence of one subject, as token positions. */
    record Silence(Clause clause, int from, int to, Mention speaker) {
        Range range() {
            return clause.sentence().range(from, to);
        }
    }

    private static final int NEAR = 5;
    private static final Set<String> HAVING = Set.of("has", "have", "had", "having");

    private NoComments() {}

    static List<Silence> in(Clause clause) {
        List<Silence> silences = new ArrayList<>();
        for (int i = 0; i < clause.size(); i++) {
            int end = clause.at(i).quoted() ? -1 : end(clause, i);
            if (end < 0) continue;
            int from = i;
            while (from > 0
                    && (clause.at(from - 1).tagged("AUX", "ADV") || HAVING.contains(clause.at(from - 1).lower))
                    && !clause.at(from - 1).quoted()) from--;
            silences.add(new Silence(clause, from, end, new Subjects(clause).before(from)));
            Silence other = echo(clause, end);
            if (other != null) silences.add(other);
            i = other == null ? end : other.to();
        }
        return silences;
    }

    /** ", nor had the port of Bergen", ", as did the port": another who was silent, or null. */
    private static Silence echo(Clause clause, int end) {
        int comma = end;
        while (clause.at(comma).tagged("ADV") && comma < end + NEAR) comma++;
        int from = clause.at(comma).is(",") ? comma + 1 : comma;
        if (clause.at(from).is("and")) from++;
        if (!clause.at(from).isAny("nor", "neither", "as", "so")) return null;
        if (!clause.at(from + 1).isAny("had", "has", "have", "did", "does", "do", "would", "was", "were")) return null;
        Phrase phrase = clause.phrases().startingAt(from + 2);
        if (phrase == null) return null;
        int to = clause.withPrepositions(phrase);
        return clause.verbal(to) ? null : new Silence(clause, from, to, new Mention(clause, from + 2, to, phrase));
    }

    /** End of the expression that begins here, or -1. */
    private static int end(Clause clause, int i) {
        Token token = clause.at(i);
        if (token.isAny("declined", "declines", "refused", "refuses", "declining", "refusing", "decline")) {
            int next = clause.at(i + 1).is("to") ? i + 2 : i + 1;
            while (clause.at(next).tagged("ADV")) next++;
            return answer(clause.at(next)) || clause.at(next).is("comment") ? next + 1 : -1;
        }
        if (token.is("no") && near(clause, i + 1, "comment") > 0) return near(clause, i + 1, "comment");
        if (token.is("nothing") && HAVING.contains(clause.at(i - 1).lower)) return nothing(clause, i + 1);
        if (token.isAny("unavailable", "unreachable")) return near(clause, i + 1, "comment");
        if (token.isAny(
                "not", "didn't", "couldn't", "could", "hasn't", "haven't", "never", "doesn't", "don't", "hadn't"))
            return negated(clause, i);
        return -1;
    }

    /** "had nothing to say", "had nothing more to add", but not "had nothing bad to say" or "to say but". */
    private static int nothing(Clause clause, int from) {
        int i = from;
        while (clause.at(i).isAny("more", "further", "else", "new")) i++;
        boolean says = clause.at(i).is("to") && clause.at(i + 1).isAny("say", "add");
        if (!says || clause.at(i + 2).isAny("except", "but", "beyond")) return -1;
        return i + 2;
    }

    private static int negated(Clause clause, int i) {
        int next = i + 1;
        while (clause.at(next).tagged("ADV", "AUX", "PART") && next < i + NEAR) next++;
        Token verb = clause.at(next);
        if (verb.is("reached") && clause.at(next - 1).is("be")) return next + 1;
        if (clause.at(i).isAny("could", "never")) return -1;
        if (verb.isAny("return", "returned", "answer", "answered")) {
            for (int k = next; k < next + 2 * NEAR; k++)
                if (clause.at(k)
                        .isAny(
                                "call",
                                "calls",
                                "message",
                                "messages",
                                "email",
                                "emails",
                                "request",
                                "requests",
                                "questions")) return k + 1;
            return -1;
        }
        return verb.isAny("comment", "commented", "respond", "responded", "reply", "replied") ? next + 1 : -1;
    }

    private static boolean answer(Token token) {
        return token.isAny("comment", "respond", "answer", "elaborate", "discuss", "say", "reply", "speak");
    }

    private static int near(Clause clause, int from, String word) {
        for (int i = from; i < from + NEAR; i++) {
            if (clause.at(i).is(word)) return i + 1;
            if (clause.at(i).kind == Token.Kind.PUNCTUATION) return -1;
        }
        return -1;
    }
}
