package org.onrecord.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * The same searches written directly on Lucene's API, to measure the price of everything around it: the documents of a page, with what is
 * stored of each statement and of the article that holds its words, and counts.
 */
public final class PlainLucene implements AutoCloseable {
    private final OpenIndex index;
    private final Map<Facet, StringDocValuesReaderState> states = new EnumMap<>(Facet.class);

    private PlainLucene(OpenIndex index) {
        this.index = index;
    }

    /** Opens the index in a folder. */
    public static PlainLucene open(Path folder) throws IOException {
        return new PlainLucene(OpenIndex.in(folder));
    }

    /** Searches, and gives a number that depends on all that was read. */
    public long search(Search search) throws IOException {
        IndexSearcher searcher = index.searcher();
        Query words = FilterQueries.statements(search.filter(), searcher);
        Meaning meaning = search.meaning();
        if (meaning == null) {
            count(search, words, searcher);
            return read(searcher.search(words, search.size()).scoreDocs, search.size());
        }
        Query nearest = searcher.rewrite(meaning.nearest(search.filter(), Windows.FUSED, searcher));
        ScoreDoc[] near = searcher.search(nearest, Windows.FUSED).scoreDocs;
        if (!meaning.words()) {
            count(search, nearest, searcher);
            return read(near, search.size());
        }
        Query either = new BooleanQuery.Builder()
                .add(words, Occur.SHOULD)
                .add(nearest, Occur.SHOULD)
                .build();
        count(search, either, searcher);
        return read(Fusion.of(searcher.search(words, Windows.FUSED).scoreDocs, near, search.size()), search.size());
    }

    private void count(Search search, Query query, IndexSearcher searcher) throws IOException {
        if (search.facets().isEmpty()) {
            searcher.count(query);
            return;
        }
        FacetsCollector collected = searcher.search(query, new FacetsCollectorManager());
        for (Facet facet : search.facets()) {
            StringDocValuesReaderState state = states.get(facet);
            if (state == null) {
                state = new StringDocValuesReaderState(index.reader(), facet.field());
                states.put(facet, state);
            }
            new StringValueFacetCounts(state, collected).getTopChildren(FacetCounts.MOST, facet.field());
        }
    }

    private long read(ScoreDoc[] found, int size) throws IOException {
        IndexSearcher searcher = index.searcher();
        StoredFields stored = searcher.storedFields();
        long bytes = 0;
        for (int i = 0; i < Math.min(size, found.length); i++) {
            LeafReaderContext segment = OpenIndex.segment(found[i].doc, searcher);
            int document = found[i].doc - segment.docBase;
            BinaryDocValues row = DocValues.getBinary(segment.reader(), Fields.ROW);
            NumericDocValues ahead = DocValues.getNumeric(segment.reader(), Fields.ARTICLE_AHEAD);
            if (row.advanceExact(document) && ahead.advanceExact(document)) {
                bytes += row.binaryValue().length;
                bytes += stored.document(found[i].doc + Math.toIntExact(ahead.longValue()))
                        .getFields()
                        .size();
            }
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
