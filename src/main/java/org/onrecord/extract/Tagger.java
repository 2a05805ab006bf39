package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * Parts of speech (Universal Dependencies) for a sentence, with repairs for what the model gets wrong in news: it was
 * trained on words with their clitics ("Kim's") and takes capitalised names for verbs and adjectives.
 */
final class Tagger {
    private static final int LONG_QUOTE = 12;

    private final POSTaggerME model;
    private final Lexicon lexicon;
    private final Set<String> names = new HashSet<>();

    Tagger(POSModel model, Lexicon lexicon) {
        this.model = new POSTaggerME(model);
        this.lexicon = lexicon;
    }

    /** Notes words that stand capitalised behind a small word: they are names at the start of a sentence as well. */
    void learn(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            Token before = tokens.get(i - 1);
            boolean running =
                    before.word() && Character.isLowerCase(before.text.charAt(0)) || names.contains(before.text);
            if (running && tokens.get(i).capitalised()) names.add(tokens.get(i).text);
        }
    }

    void tag(Sentence sentence) {
        List<Token> tokens = visible(sentence);
        List<String> words = new ArrayList<>();
        List<Integer> owner = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean joins = i > 0 && clitic(token) && tokens.get(i - 1).end == token.start;
            if (joins) {
                int last = words.size() - 1;
                words.set(last, words.get(last) + token.text);
            } else {
                words.add(token.kind == Token.Kind.QUOTE_MARK ? "\"" : token.text);
                owner.add(i);
            }
        }
        String[] tags = tags(tokens, words);
        for (int k = 0; k < tags.length; k++) {
            int to = k + 1 < tags.length ? owner.get(k + 1) : tokens.size();
            assign(tokens, owner.get(k), to, tags[k]);
        }
        for (int i = 0; i < sentence.size(); i++) repair(sentence, i);
    }

    /** The model is slow on punctuation and knows nothing about it. */
    private String[] tags(List<Token> tokens, List<String> words) {
        if (tokens.stream().anyMatch(Token::word)) return model.tag(words.toArray(String[]::new));
        String[] tags = new String[words.size()];
        Arrays.fill(tags, "PUNCT");
        return tags;
    }

    /** Long quotations say nothing about the grammar around them. */
    private static List<Token> visible(Sentence sentence) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            Token token = sentence.at(i);
            int end = i + 1;
            while (token.quoted() && end < sentence.size() && sentence.at(end).region == token.region) end++;
            if (end - i > LONG_QUOTE) {
                tokens.add(token);
                tokens.add(sentence.at(end - 1));
            } else tokens.addAll(sentence.tokens.subList(i, end));
            i = end;
        }
        return tokens;
    }

    private void assign(List<Token> tokens, int from, int to, String tag) {
        int plus = tag.indexOf('+');
        Token head = tokens.get(from);
        head.tag = plus < 0 ? tag : tag.substring(0, plus);
        for (int i = from + 1; i < to; i++) {
            boolean subject = head.tag.equals("PRON") && !lexicon.possessive(head.lower);
            boolean possessive = tokens.get(i).isAny("'s", "’s") && !subject;
            tokens.get(i).tag = possessive ? "PART" : "AUX";
        }
    }

    private void repair(Sentence sentence, int i) {
        Token token = sentence.at(i);
        if (token.kind == Token.Kind.QUOTE_MARK || token.kind == Token.Kind.PUNCTUATION) {
            token.tag = "PUNCT";
            return;
        }
        if (!lexicon.possible(token.lower, token.tag)) token.tag = open(token, i);
        String fixed = lexicon.fixedTag(token.lower);
        if (fixed != null
                && !(token.capitalised() && i > 0 && sentence.at(i - 1).capitalised())) token.tag = fixed;
        else if (name(sentence, i)) token.tag = "PROPN";
        if (reports(sentence, i)) token.tag = "VERB";
        if (token.is("'s")
                && sentence.at(i - 1).tagged("VERB", "ADJ", "X", "ADV")
                && sentence.at(i - 1).capitalised()) sentence.at(i - 1).tag = "PROPN";
    }

    /** A reporting verb taken for a noun: "the treaty states that", "it reads: ". */
    private boolean reports(Sentence sentence, int i) {
        Token token = sentence.at(i);
        Verb.Form form = lexicon.verb(token.lower);
        if (i == 0 || form == null || token.capitalised() || token.tagged("VERB")) return false;
        boolean third = form.shape() == Verb.Shape.THIRD || form.shape() == Verb.Shape.PAST;
        Token before = sentence.at(i - 1);
        boolean subject =
                before.tagged("NOUN", "PROPN", "PRON", "ADV") && !before.is("'s") && !lexicon.possessive(before.lower);
        Token next = sentence.at(i + 1);
        boolean announces = next.is("that")
                || next.kind == Token.Kind.QUOTE_MARK
                || next.is(",") && sentence.at(i + 2).kind == Token.Kind.QUOTE_MARK
                || next.isAny(".", ",") && sentence.at(0).quoted();
        return third && subject && announces;
    }

    private static String open(Token token, int i) {
        if (token.capitalised() && i > 0) return "PROPN";
        if (token.lower.endsWith("ed") || token.lower.endsWith("ing")) return "VERB";
        if (token.lower.endsWith("ly")) return "ADV";
        return token.kind == Token.Kind.NUMBER ? "NUM" : token.capitalised() ? "PROPN" : "NOUN";
    }

    private boolean name(Sentence sentence, int i) {
        Token token = sentence.at(i);
        if (!token.capitalised() || token.tagged("PROPN", "PRON", "DET", "ADP", "CCONJ", "SCONJ", "NUM")) return false;
        if (lexicon.title(token.lower) || names.contains(token.text) && !lexicon.demonym(token.lower)) return true;
        boolean begins = i == 0
                || sentence.at(i - 1).tagged("PUNCT") && !sentence.at(i - 1).is(",");
        if (token.tagged("VERB", "AUX"))
            return !begins || lexicon.firstName(token.lower) || lexicon.quoting(sentence.at(i + 1).lower);
        if (begins) return lexicon.firstName(token.lower) || sentence.at(i + 1).capitalised() && !token.tagged("ADV");
        return token.tagged("NOUN", "ADJ", "ADV", "X", "INTJ", "PART") && !lexicon.demonym(token.lower);
    }

    private static boolean clitic(Token token) {
        return token.word() && token.text.length() <= 3 && token.text.charAt(0) == '\'';
    }
}
