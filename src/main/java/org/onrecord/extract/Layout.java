package org.onrecord.extract;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells the story from what stands around it: headlines, by-lines, captions, notices. */
final class Layout {
    private static final int HEADLINE_WORDS = 22;

    private final Page page;
    private final Lexicon lexicon;

    Layout(Page page, Lexicon lexicon) {
        this.page = page;
        this.lexicon = lexicon;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<Range> paragraphs = new Lines(page, lexicon).paragraphs();
        for (Range range : paragraphs) {
            boolean title = blocks.isEmpty() && paragraphs.size() > 1 && title(range);
            blocks.add(new Block(range.from(), range.to(), title ? Block.Kind.HEADLINE : kind(range)));
        }
        return blocks;
    }

    private Block.Kind kind(Range range) {
        String head = page.text().substring(range.from(), Math.min(range.to(), range.from() + 400));
        String lower = head.toLowerCase(Locale.ROOT);
        if (lexicon.furniture(lower) || foreign(head)) return Block.Kind.FURNITURE;
        if (byline(head, range)) return Block.Kind.BYLINE;
        if (range.size() < 500 && caption(lower, range)) return Block.Kind.CAPTION;
        if (headline(range)) return Block.Kind.HEADLINE;
        return Block.Kind.BODY;
    }

    private static boolean foreign(String head) {
        UnicodeScript script = Languages.script(head);
        return script != UnicodeScript.LATIN && script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED;
    }

    private boolean byline(String head, Range range) {
        if (range.size() > 120 || ends(range, ".?!:")) return false;
        return head.startsWith("By ") || head.startsWith("BY ");
    }

    private boolean caption(String lower, Range range) {
        return lexicon.caption(lower) || credited(range);
    }

    /** Ends in a few capitalised words that are no sentence: "…on June 19. Agency Name", "(Name/Agency)". */
    private boolean credited(Range range) {
        if (ends(range, ".?!:,;\"”’'")) return false;
        String text = page.text().substring(range.from(), range.to());
        int stop = text.lastIndexOf(". ");
        if (stop < 20) return false;
        String credit = text.substring(stop + 2);
        if (credit.startsWith("(") && credit.endsWith(")") && credit.indexOf('/') > 0)
            credit = credit.substring(1, credit.length() - 1);
        String[] words = credit.split(" ");
        if (words.length > 6) return false;
        for (String word : words) if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) return false;
        return true;
    }

    private boolean headline(Range range) {
        if (ends(range, ".?!:;,\"”’'…)") || range.size() > 200) return false;
        int words = 1;
        for (int i = range.from(); i < range.to(); i++) {
            char c = page.at(i);
            if (Page.blank(c)) words++;
            if (c == '"' || c == '“' || c == '”') return false;
        }
        return words <= HEADLINE_WORDS;
    }

    /** The first paragraph, short and without a full stop, may hold quotation marks: “Bridge is safe”, says mayor. */
    private boolean title(Range range) {
        if (range.size() > 200) return false;
        int end = range.to();
        while (end > range.from() && "\"”’'»“".indexOf(page.at(end - 1)) >= 0) end--;
        String text = page.text().substring(range.from(), end);
        boolean stopped = text.isEmpty() || ".?!:;,…".indexOf(text.charAt(text.length() - 1)) >= 0;
        return !stopped
                && text.split(" ").length <= HEADLINE_WORDS
                && text.indexOf(",”") < 0
                && text.indexOf(",\"") < 0;
    }

    private boolean ends(Range range, String marks) {
        return marks.indexOf(page.at(range.to() - 1)) >= 0;
    }
}
