package org.onrecord.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The word lists, read once and shared. */
final class Lexicon {
    enum Gender {
        FEMALE,
        MALE,
        UNKNOWN
    }

    private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their", "my", "our", "your", "whose");

    private final VerbForms verbs =
            new VerbForms(WordList.read("reporting-verbs.txt").lines(""));
    private final Set<String> abbreviations = new HashSet<>();
    private final Set<String> titles = WordList.read("titles.txt").words("");
    private final Set<String> people = WordList.read("person-nouns.txt").words("");
    private final Set<String> groups = WordList.read("groups.txt").words("");
    private final Set<String> documents = WordList.read("documents.txt").words("");
    private final Set<String> documentParts = WordList.read("documents.txt").words("parts");
    private final Set<String> reportingNouns =
            WordList.read("reporting-nouns.txt").words("");
    private final Set<String> promisingNouns =
            WordList.read("reporting-nouns.txt").words("promising");
    private final Set<String> female = WordList.read("female-names.txt").words("");
    private final Set<String> male = WordList.read("male-names.txt").words("");
    private final Set<String> demonyms = WordList.read("demonyms.txt").words("");
    private final Set<String> compass = WordList.read("demonyms.txt").words("compass");
    private final Set<String> placing = WordList.read("demonyms.txt").words("placing");
    private final Map<String, String> tags = new HashMap<>();
    private final WordList closed = WordList.read("closed-classes.txt");
    private final Map<String, Set<String>> closedClasses = new HashMap<>();
    private final List<String> furnitureStarts;
    private final List<String> furnitureHolds;
    private final List<String> captions;
    private final List<String> captionStarts;

    Lexicon() {
        for (String tag : List.of("CCONJ", "SCONJ", "DET", "ADP", "PRON", "AUX"))
            closedClasses.put(tag, closed.words(tag));
        WordList furniture = WordList.read("page-furniture.txt");
        furnitureStarts = furniture.lines("starts");
        furnitureHolds = furniture.lines("holds");
        captions = furniture.lines("caption");
        captionStarts = furniture.lines("caption-starts");
        for (String line : WordList.read("abbreviations.txt").lines("")) abbreviations.addAll(List.of(line.split(" ")));
        for (String line : WordList.read("fixed-tags.txt").lines("")) {
            tags.put(line.split(" ")[0], line.split(" ")[1]);
        }
    }

    Verb.Form verb(String word) {
        return verbs.of(word);
    }

    boolean quoting(String word) {
        Verb.Form form = verbs.of(word);
        return form != null && form.verb().quotes();
    }

    boolean abbreviation(String word) {
        return abbreviations.contains(word);
    }

    boolean title(String lower) {
        return titles.contains(lower);
    }

    boolean person(String lower) {
        return people.contains(lower);
    }

    boolean group(String lower) {
        return groups.contains(lower);
    }

    boolean document(String lower) {
        return documents.contains(lower);
    }

    boolean documentPart(String lower) {
        return documentParts.contains(lower);
    }

    boolean reportingNoun(String lower) {
        return reportingNouns.contains(lower) || promisingNouns.contains(lower);
    }

    /** "claim", not "call": what was said may follow it after "that". */
    boolean claimingNoun(String lower) {
        return reportingNouns.contains(lower);
    }

    boolean promisingNoun(String lower) {
        return promisingNouns.contains(lower);
    }

    boolean demonym(String lower) {
        return demonyms.contains(lower);
    }

    /** "north", "western". */
    boolean compass(String lower) {
        return compass.contains(lower);
    }

    /** An adjective that begins the name of a place or a union: "Saudi", "Latin". */
    boolean placing(String lower) {
        return placing.contains(lower);
    }

    boolean possessive(String lower) {
        return POSSESSIVES.contains(lower);
    }

    boolean firstName(String lower) {
        return female.contains(lower) || male.contains(lower);
    }

    Gender gender(String firstName) {
        if (female.contains(firstName)) return male.contains(firstName) ? Gender.UNKNOWN : Gender.FEMALE;
        return male.contains(firstName) ? Gender.MALE : Gender.UNKNOWN;
    }

    String fixedTag(String lower) {
        return tags.get(lower);
    }

    /** False for a word that cannot have this tag. */
    boolean possible(String lower, String tag) {
        Set<String> words = closedClasses.get(tag);
        return words == null || words.contains(lower);
    }

    boolean furniture(String lower) {
        for (String start : furnitureStarts) if (lower.startsWith(start)) return true;
        for (String part : furnitureHolds) if (lower.contains(part)) return true;
        return lower.equals("|") || lower.startsWith("|");
    }

    /** "Photo: two mayors on a bridge." */
    boolean beginsCaption(String lower) {
        for (String start : captionStarts) if (lower.startsWith(start)) return true;
        return false;
    }

    boolean caption(String lower) {
        if (beginsCaption(lower)) return true;
        for (String part : captions) if (lower.contains(part)) return true;
        return false;
    }
}
