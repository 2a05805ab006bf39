package org.onrecord.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Words as they are compared: split by the Unicode rules (UAX 29), lower case, without accents, English endings off. */
final class Terms {
    static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            TokenStream terms = new EnglishPossessiveFilter(words);
            terms = new LowerCaseFilter(terms);
            terms = new ASCIIFoldingFilter(terms);
            return new TokenStreamComponents(words, new PorterStemFilter(terms));
        }
    };

    private Terms() {}

    /** A term, and where the word that it stands for is in the text (UTF-16 offsets). */
    record Term(String text, int start, int end) {}

    static List<Term> of(String text) {
        var terms = new ArrayList<Term>();
        try (var stream = ANALYZER.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(new Term(term.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return terms;
    }
}
