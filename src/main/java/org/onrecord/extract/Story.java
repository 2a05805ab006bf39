package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;

/** A text read once: paragraphs, quotations, sentences. */
final class Story {
    final Page page;
    final List<Block> blocks;
    final List<Quoted> regions = new ArrayList<>();
    final List<Clause> clauses = new ArrayList<>();

    Story(Page page, Lexicon lexicon, Tagger tagger) {
        this.page = page;
        this.blocks = new Layout(page, lexicon).blocks();
        Tokens tokens = new Tokens(page, lexicon);
        Sentences sentences = new Sentences(lexicon);
        List<Sentence> read = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            if (!block.speaks()) continue;
            int first = regions.size();
            regions.addAll(new QuoteMarks(page).in(block.from(), block.to(), opensWithMark(b + 1)));
            List<Token> all = tokens.in(Dateline.end(page, block), block.to());
            mark(all, first);
            tagger.learn(all);
            read.addAll(sentences.of(all, b));
        }
        for (Sentence sentence : read) {
            sentence.number = clauses.size();
            tagger.tag(sentence);
            clauses.add(new Clause(sentence, new Phrases(sentence, lexicon)));
        }
    }

    private boolean opensWithMark(int b) {
        return b < blocks.size()
                && blocks.get(b).speaks()
                && (QuoteMarks.mark(page.at(blocks.get(b).from()))
                        || QuoteMarks.doubled(page, blocks.get(b).from()));
    }

    private void mark(List<Token> tokens, int first) {
        int r = first;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            while (r < regions.size() && regions.get(r).to() <= token.start) r++;
            if (r == regions.size() || token.start < regions.get(r).from()) continue;
            boolean bound = token.start == regions.get(r).from()
                    || token.end == regions.get(r).to();
            if (bound && token.kind == Token.Kind.PUNCTUATION && SingleMarks.glyph(token.text.charAt(0))) {
                token = new Token(token.start, token.end, Token.Kind.QUOTE_MARK, token.text);
                tokens.set(i, token);
            }
            token.region = r;
        }
    }

    /** Letters of a range that stand between quotation marks, and all of them. */
    double share(Range range) {
        int all = page.letters(range.from(), range.to());
        int inside = 0;
        for (int r = firstRegion(range.from());
                r < regions.size() && regions.get(r).from() < range.to();
                r++) {
            Quoted region = regions.get(r);
            inside += page.letters(Math.max(range.from(), region.from()), Math.min(range.to(), region.to()));
        }
        return all == 0 ? 0 : (double) inside / all;
    }

    boolean quoted(int position) {
        int r = firstRegion(position);
        return r < regions.size() && regions.get(r).from() <= position;
    }

    int firstRegion(int position) {
        int low = 0;
        int high = regions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (regions.get(middle).to() <= position) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
