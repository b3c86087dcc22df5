package org.onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.onrecord.correct.Anchor;
import org.onrecord.correct.Correction;
import org.onrecord.correct.CorrectionFile;
import org.onrecord.correct.Corrections;

/** Articles with statements, as of one commit, by what corrections may be of them. */
final class Blocks {
    private final DirectoryReader reader;

    Blocks(DirectoryReader reader) {
        this.reader = reader;
    }

    /** Takes what has to be changed. */
    @FunctionalInterface
    interface Changed {
        /** @param holding by statement id, all that holds for the block's statements now */
        void accept(StoredBlock block, Map<String, Correction> holding) throws IOException;
    }

    /**
     * Gives the blocks that have other corrections than they should have.
     *
     * @param now all corrections
     * @param before how far they go that the index has
     */
    void changed(CorrectionFile.Content now, CorrectionFile.Position before, Changed out) throws IOException {
        Set<String> origins = new LinkedHashSet<>();
        if (now.continues(before)) {
            addConcerned(now.since(before), origins);
        } else {
            addSources(new Term(Fields.CORRECTED, Fields.YES), origins);
            addConcerned(now.corrections(), origins);
        }
        for (String origin : origins) {
            Optional<StoredBlock> block = of(origin);
            if (block.isPresent()) {
                Map<String, Correction> holding =
                        block.get().place(now.corrections()).byStatement();
                if (!holding.equals(block.get().corrections())) {
                    out.accept(block.get(), holding);
                }
            }
        }
    }

    /** Of the statements that corrections were made of, those that are still there. */
    Set<String> placed(Corrections corrections) throws IOException {
        Set<String> origins = new LinkedHashSet<>();
        addConcerned(corrections, origins);
        Set<String> placed = new HashSet<>();
        for (String origin : origins) {
            of(origin).ifPresent(block -> placed.addAll(block.place(corrections).found()));
        }
        return placed;
    }

    private void addConcerned(Corrections corrections, Set<String> origins) throws IOException {
        Set<String> articles = new LinkedHashSet<>();
        for (Correction correction : corrections.inOrder()) {
            Anchor anchor = correction.anchor();
            articles.add(anchor.articleId());
            origins.add(anchor.articleSource());
        }
        for (String article : articles) {
            addSources(Queries.inArticle(article), origins);
        }
    }

    /** The sources of the statements that have a term. */
    private void addSources(Term term, Set<String> sources) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues ahead = DocValues.getNumeric(leaf.reader(), Fields.ARTICLE_AHEAD);
            StoredFields stored = leaf.reader().storedFields();
            int article = -1;
            for (int document : live(leaf, term)) {
                if (document > article && ahead.advanceExact(document)) {
                    article = document + Math.toIntExact(ahead.longValue());
                    sources.add(Stored.need(
                            stored.document(article, Set.of(Fields.ARTICLE_SOURCE)), Fields.ARTICLE_SOURCE));
                }
            }
        }
    }

    /** What an origin has, if that is statements. */
    private Optional<StoredBlock> of(String origin) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            List<Integer> documents = live(leaf, BlockDocuments.key(origin));
            if (documents.size() > 1) {
                return Optional.of(new StoredBlock(leaf, documents));
            }
        }
        return Optional.empty();
    }

    private static List<Integer> live(LeafReaderContext leaf, Term term) throws IOException {
        List<Integer> documents = new ArrayList<>();
        PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
        Bits live = leaf.reader().getLiveDocs();
        while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(found.docID())) {
                documents.add(found.docID());
            }
        }
        return documents;
    }
}
