package org.onrecord.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a claim was found for a text, in words that a journalist would use. */
final class Reasons {
    /** Words that are named at most. */
    private static final int WORDS = 6;

    private static final double NEAR = 0.6;
    private static final double SOMEWHAT = 0.4;
    private static final double HARDLY = 0.2;
    private static final double IN_VERDICT = 0.5;

    private static final Set<String> TELL_NOTHING = Set.of("""
            a about after all also an and any are as at be because been before being but by can could did
            do does each for from had has have he her his how i if in into is it its just more most my no
            not of on one or other our out over own said say says she should so some such than that the
            their them then there these they this those to up very was we were what when where which who
            why will with would you your""".split("\\s+"));

    private final Map<String, String> words;
    private final String speaker;

    /** @param speaker who said the text, or null */
    Reasons(String text, String speaker) {
        this.words = words(text);
        this.speaker = speaker;
    }

    /** Whether there is any. */
    boolean hasAny(Ranked ranked) {
        return !of(ranked).isEmpty();
    }

    List<String> of(Ranked ranked) {
        var like = ranked.like();
        var reasons = new ArrayList<String>();
        if (ranked.isCertain()) {
            reasons.add("The claim is stated in these very words.");
        }
        var shared = shared(like.claim.text);
        var numbers = shared.stream().filter(Reasons::isNumber).toList();
        var others =
                shared.stream().filter(word -> !isNumber(word)).limit(WORDS).toList();
        if (!others.isEmpty()) {
            reasons.add("Both have the words " + listed(others) + ".");
        }
        if (!numbers.isEmpty()) {
            reasons.add("Both have the number "
                    + listed(numbers.stream().limit(WORDS).toList()) + ".");
        }
        addMeaning(reasons, Math.max(like.cosine, like.cosineOfWordings));
        if (like.verdict.sentences() > IN_VERDICT) {
            reasons.add("Its verdict has most of these words.");
        }
        addWho(reasons, like.claim.text.claimants());
        if (ranked.byContext() && !reasons.isEmpty()) {
            reasons.add("It took the sentences around the text to find it.");
        }
        return reasons;
    }

    private static void addMeaning(List<String> reasons, double cosine) {
        if (cosine >= HARDLY) {
            var how = cosine >= NEAR
                    ? "They mean nearly the same"
                    : cosine >= SOMEWHAT ? "They are about the same thing" : "They may have a subject in common";
            reasons.add(String.format(Locale.ROOT, "%s (likeness %.2f of 1).", how, cosine));
        }
    }

    private void addWho(List<String> reasons, List<String> claimants) {
        for (var claimant : claimants) {
            if (speaker != null && claimant.equalsIgnoreCase(speaker.strip())) {
                reasons.add(claimant + " said this, and made the claim.");
            } else if (isNamed(claimant)) {
                reasons.add(claimant + ", who made the claim, is named in the text.");
            }
        }
    }

    private boolean isNamed(String name) {
        var parts = Terms.of(name);
        return !parts.isEmpty() && words.containsKey(parts.get(parts.size() - 1).text());
    }

    /** Words that both have, as the text has them, in its order; those that tell nothing left out. */
    private List<String> shared(ClaimText claim) {
        var terms = new LinkedHashSet<String>();
        terms.addAll(words(claim.statement()).keySet());
        claim.wordings().forEach(wording -> terms.addAll(words(wording).keySet()));
        return words.entrySet().stream()
                .filter(word -> terms.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<String, String> words(String text) {
        var words = new LinkedHashMap<String, String>();
        for (var term : Terms.of(text)) {
            var word = text.substring(term.start(), term.end());
            if (!TELL_NOTHING.contains(word.toLowerCase(Locale.ROOT))) {
                words.putIfAbsent(term.text(), word);
            }
        }
        return words;
    }

    private static boolean isNumber(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static String listed(List<String> words) {
        return words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
    }
}
