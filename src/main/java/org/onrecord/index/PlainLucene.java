package org.onrecord.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * The same searches written directly on Lucene's API, to measure the price of everything around it: the documents of a page with what is
 * stored of each statement, and counts.
 */
public final class PlainLucene implements AutoCloseable {
    private final OpenIndex index;
    private final FacetCounts counts;

    private PlainLucene(OpenIndex index) {
        this.index = index;
        counts = new FacetCounts(index.reader());
    }

    /** Opens the index in a folder. */
    public static PlainLucene open(Path folder) throws IOException {
        return new PlainLucene(OpenIndex.in(folder));
    }

    /** Searches, and gives how many bytes were read of the statements found. */
    public long search(Search search) throws IOException {
        IndexSearcher searcher = index.searcher();
        Query words = Queries.statements(search.filter());
        Meaning meaning = search.meaning();
        ScoreDoc[] found;
        if (meaning == null) {
            found = searcher.search(words, search.size()).scoreDocs;
        } else {
            ScoreDoc[] near = searcher.search(meaning.nearest(search.filter(), Windows.FUSED), Windows.FUSED).scoreDocs;
            found = meaning.words()
                    ? Fusion.of(searcher.search(words, Windows.FUSED).scoreDocs, near, search.size())
                    : near;
        }
        count(search, words, searcher);
        return read(found, search.size());
    }

    private void count(Search search, Query query, IndexSearcher searcher) throws IOException {
        if (search.facets().isEmpty()) {
            searcher.count(query);
            return;
        }
        FacetsCollector collected = searcher.search(query, new FacetsCollectorManager());
        for (Facet facet : search.facets()) {
            counts.count(facet, collected);
        }
    }

    private long read(ScoreDoc[] found, int size) throws IOException {
        StoredFields stored = index.searcher().storedFields();
        long bytes = 0;
        for (int i = 0; i < Math.min(size, found.length); i++) {
            bytes += stored.document(found[i].doc, Set.of(Fields.ROW)).getBinaryValue(Fields.ROW).length;
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
