package org.onrecord.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Which claims share words with a text: an inverted index in memory, ranked by BM25. */
final class ClaimWords implements AutoCloseable {
    /** The statement and the wordings together. */
    static final String CLAIM = "claim";

    static final String VERDICT = "verdict";
    private static final String SLOT = "slot";
    private static final BM25Similarity BM25 = new BM25Similarity(0.9f, 0.4f);

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    ClaimWords() {
        try {
            var config =
                    new IndexWriterConfig(Terms.ANALYZER).setSimilarity(BM25).setRAMBufferSizeMB(64);
            writer = new IndexWriter(directory, config);
            searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(
                        org.apache.lucene.index.IndexReader reader, org.apache.lucene.index.IndexReader before) {
                    var searcher = new IndexSearcher(reader);
                    searcher.setSimilarity(BM25);
                    searcher.setQueryCache(null);
                    return searcher;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void add(int slot, ClaimText text) {
        var document = new Document();
        var claim = text.statement() + "\n" + String.join("\n", text.wordings());
        document.add(new StringField(SLOT, Integer.toString(slot), Field.Store.NO));
        document.add(new NumericDocValuesField(SLOT, slot));
        document.add(new TextField(CLAIM, claim, Field.Store.NO));
        if (!text.verdict().isEmpty()) {
            document.add(new TextField(VERDICT, text.verdict(), Field.Store.NO));
        }
        try {
            writer.addDocument(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void remove(int slot) {
        try {
            writer.deleteDocuments(new Term(SLOT, Integer.toString(slot)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What was added and removed until now is seen from now on. */
    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The slots of the {@code most} claims that rank best for {@code text}. */
    int[] best(String field, String text, int most) {
        try {
            var searcher = searchers.acquire();
            try {
                return slots(searcher, query(field, text), most);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int[] slots(IndexSearcher searcher, Query query, int most) throws IOException {
        var documents = Arrays.stream(searcher.search(query, most).scoreDocs)
                .mapToInt(found -> found.doc)
                .sorted()
                .toArray();
        var slots = MultiDocValues.getNumericValues(searcher.getIndexReader(), SLOT);
        for (int i = 0; i < documents.length; i++) {
            slots.advance(documents[i]);
            documents[i] = (int) slots.longValue();
        }
        return documents;
    }

    private static Query query(String field, String text) {
        var times = new LinkedHashMap<String, Integer>();
        for (var term : Terms.of(text)) {
            if (times.size() < Asked.MOST_TERMS || times.containsKey(term.text())) {
                times.merge(term.text(), 1, Integer::sum);
            }
        }
        var query = new BooleanQuery.Builder();
        times.forEach((term, count) ->
                query.add(new BoostQuery(new TermQuery(new Term(field, term)), count), BooleanClause.Occur.SHOULD));
        return query.build();
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
