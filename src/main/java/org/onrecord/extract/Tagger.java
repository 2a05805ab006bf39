package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/** Parts of speech (Universal Dependencies) for a sentence. The model was trained on words with their clitics ("Kim's"). */
final class Tagger {
    private static final int LONG_QUOTE = 12;

    private final POSTaggerME model;
    private final Lexicon lexicon;
    private final Set<String> names = new HashSet<>();
    private final Repairs repairs;

    Tagger(POSModel model, Lexicon lexicon) {
        this.model = new POSTaggerME(model);
        this.lexicon = lexicon;
        this.repairs = new Repairs(lexicon, names);
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
        repairs.in(sentence);
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

    private static boolean clitic(Token token) {
        return token.word() && token.text.length() <= 3 && token.text.charAt(0) == '\'';
    }
}
