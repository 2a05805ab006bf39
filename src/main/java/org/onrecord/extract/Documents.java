package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Texts that speak: treaties, reports, letters, and their full titles where the article gives them. */
final class Documents {
    private static final Set<String> LEGAL = Set.of(
            "treaty",
            "agreement",
            "pact",
            "accord",
            "convention",
            "charter",
            "constitution",
            "deal",
            "protocol",
            "memorandum");

    private record Title(String name, int position, Set<String> words) {}

    private final Lexicon lexicon;
    private final List<Title> titles = new ArrayList<>();

    Documents(Story story, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (Quoted region : story.regions) {
            Range inside = region.inside();
            if (inside.size() < 120) title(story.page.text().substring(inside.from(), inside.to()), inside.from());
        }
    }

    private void title(String text, int position) {
        String name = text.strip();
        while (!name.isEmpty() && ",.;".indexOf(name.charAt(name.length() - 1)) >= 0)
            name = name.substring(0, name.length() - 1);
        Set<String> words =
                Set.copyOf(List.of(name.toLowerCase(java.util.Locale.ROOT).split("\\s+")));
        boolean document = words.stream().anyMatch(lexicon::document);
        boolean capitals = !name.isEmpty() && Character.isUpperCase(name.charAt(0)) && words.size() > 2;
        if (document && capitals && titled(name)) titles.add(new Title(name.replace('\n', ' '), position, words));
    }

    private static boolean titled(String name) {
        for (String word : name.split("\\s+")) {
            if (word.length() > 4 && Character.isLowerCase(word.charAt(0))) return false;
        }
        return true;
    }

    /** The document that speaks in a mention, by its full title if the text has it; null when none speaks. */
    String named(Mention mention) {
        int noun = noun(mention);
        if (noun < 0) return null;
        Clause clause = mention.clause();
        Phrase phrase = clause.phrases().at(noun);
        if (phrase != null && clause.at(noun).capitalised() && !lexicon.documentPart(clause.at(noun).lower))
            return Names.text(clause, bare(clause, phrase.from()), phrase.to());
        String word = clause.at(noun).lower;
        Title found = null;
        for (Title title : titles) {
            boolean same = title.words().contains(word)
                    || lexicon.documentPart(word)
                    || LEGAL.contains(word) && title.words().stream().anyMatch(LEGAL::contains);
            if (same && (found == null || title.position() < mention.range().from())) found = title;
        }
        return found == null ? null : found.name();
    }

    boolean speaks(Mention mention) {
        return mention != null && noun(mention) >= 0;
    }

    private static int bare(Clause clause, int from) {
        return clause.at(from).tagged("DET") ? from + 1 : from;
    }

    /** Position of the noun that names the document: the head, or what "Article 4 of" is followed by. */
    private int noun(Mention mention) {
        Clause clause = mention.clause();
        Phrase core = mention.core();
        for (int i = core.from(); i < core.to(); i++) {
            Token token = clause.at(i);
            if (token.is(",")) break;
            if (lexicon.documentPart(token.lower) && clause.at(i + 1).tagged("NUM")) return whole(mention, i);
            if (lexicon.document(token.lower) && (i == core.head() || part(clause, core))) return i;
            if (token.is("text")) return whole(mention, i);
        }
        return -1;
    }

    private boolean part(Clause clause, Phrase core) {
        return lexicon.documentPart(clause.at(core.from()).lower);
    }

    /** "Article 4 of the treaty": the treaty; "Article 4" alone: itself, which then means the last treaty. */
    private int whole(Mention mention, int part) {
        for (int i = part + 1; i < Math.min(mention.clause().size(), part + 9); i++) {
            Token token = mention.clause().at(i);
            if (token.is(",") || mention.clause().verbal(i)) break;
            if (lexicon.document(token.lower)) return i;
        }
        return part;
    }
}
