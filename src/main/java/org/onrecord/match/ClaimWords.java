package org.onrecord.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
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
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;

/** Which claims share words with a text: an inverted index in memory, ranked by BM25. */
final class ClaimWords implements AutoCloseable {
    /** The statement and the wordings together. */
    static final String CLAIM = "claim";

    static final String VERDICT = "verdict";

    /** Terms that are looked for, those that tell the most: the others take half of the time, and find next to nothing. */
    private static final int MOST_TERMS = 10;

    private static final String SLOT = "slot";
    private static final FieldType COUNTED = new FieldType();

    static {
        COUNTED.setTokenized(true);
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.freeze();
    }

    private static final BM25Similarity BM25 = new BM25Similarity(0.9f, 0.4f);

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory(
            new SingleInstanceLockFactory(), ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_ONE_BUFFER);
    private final IndexWriter writer;
    private final SearcherManager searchers;

    ClaimWords() {
        try {
            var config = new IndexWriterConfig(null).setSimilarity(BM25).setRAMBufferSizeMB(64);
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

    void add(int slot, IndexedClaim claim) {
        var document = new Document();
        document.add(new StringField(SLOT, Integer.toString(slot), Field.Store.NO));
        document.add(new NumericDocValuesField(SLOT, slot));
        document.add(new Field(CLAIM, new TermStream(claim.terms), COUNTED));
        if (claim.verdict.length > 0) {
            document.add(new Field(VERDICT, new TermStream(claim.verdict), COUNTED));
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

    /** The slots of the {@code most} claims that rank best for what is asked. */
    int[] best(String field, Asked asked, int most) {
        try {
            var searcher = searchers.acquire();
            try {
                return slots(searcher, query(field, asked), most);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int[] slots(IndexSearcher searcher, Query query, int most) throws IOException {
        var documents = Arrays.stream(
                        searcher.search(query, new TopScoreDocCollectorManager(most, null, most)).scoreDocs)
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

    private static Query query(String field, Asked asked) {
        var query = new BooleanQuery.Builder();
        asked.forEachTelling(
                MOST_TERMS,
                (term, times) -> query.add(
                        new BoostQuery(new TermQuery(new Term(field, TermStream.name(term))), times),
                        BooleanClause.Occur.SHOULD));
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
