package org.onrecord.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.onrecord.model.Fate;
import org.onrecord.model.LedgerEntry;
import org.onrecord.model.Place;

/**
 * Reads what became of everything that was read into an index, as of the commit it was opened at. Inputs and articles come ordered by
 * origin in code point order.
 */
public final class Ledger implements Closeable {
    private final OpenIndex index;
    private final IndexSearcher searcher;

    Ledger(OpenIndex index) {
        this.index = index;
        searcher = index.searcher();
    }

    /**
     * Opens the ledger of the index in a folder.
     *
     * @throws IndexException if there is none, or one of another version
     */
    public static Ledger open(Path folder) throws IOException {
        return new Ledger(OpenIndex.in(folder));
    }

    /** What the latest work was analysed with. */
    public Settings settings() throws IOException {
        return SettingsDocument.latest(index.reader().getIndexCommit().getUserData());
    }

    /** How many articles were analysed with which {@link Settings#analysis}, the most first; those that nothing holds are left out. */
    public List<Use> uses() throws IOException {
        List<Use> uses = new ArrayList<>();
        index.stream(Queries.kind(Fields.SETTINGS), document -> {
            long articles = searcher.count(Queries.stamped(Stored.need(document, Fields.SETTINGS)));
            if (articles > 0) {
                uses.add(new Use(SettingsDocument.analysis(document), articles));
            }
        });
        uses.sort((one, other) -> Long.compare(other.articles(), one.articles()));
        return uses;
    }

    /**
     * Articles of one analysis.
     *
     * @param analysis by name
     * @param articles how many whose text is stored
     */
    public record Use(SortedMap<String, String> analysis, long articles) {}

    /** Streams the inputs that were read to their end. */
    public void entries(Consumer<LedgerEntry> out) throws IOException {
        index.stream(Queries.kind(Fields.INPUT), document -> out.accept(LedgerDocument.read(document)));
    }

    /** That an input was read to its end, if it was. */
    public Optional<LedgerEntry> entry(String input) throws IOException {
        ScoreDoc[] found = searcher.search(new TermQuery(LedgerDocument.key(input)), 1).scoreDocs;
        return found.length == 0
                ? Optional.empty()
                : Optional.of(LedgerDocument.read(searcher.storedFields().document(found[0].doc)));
    }

    /** Streams the articles and inputs that were rejected. */
    public void rejected(Consumer<Rejection> out) throws IOException {
        index.stream(Queries.fate(Fate.REJECTED), document -> out.accept(rejection(document)));
    }

    /**
     * The first articles and inputs that were rejected.
     *
     * @param most at most so many, at least 1
     */
    public List<Rejection> rejected(int most) throws IOException {
        List<Rejection> rejected = new ArrayList<>();
        for (ScoreDoc found : searcher.search(Queries.fate(Fate.REJECTED), most, Order.BLOCKS).scoreDocs) {
            rejected.add(rejection(searcher.storedFields().document(found.doc)));
        }
        return rejected;
    }

    private static Rejection rejection(Document document) {
        return new Rejection(place(document), Stored.need(document, Fields.WHY), Stored.need(document, Fields.REASON));
    }

    /**
     * That something was rejected.
     *
     * @param category a label: {@code corrupt}, {@code timeout} ...
     * @param reason a sentence
     */
    public record Rejection(Place place, String category, String reason) {}

    /** Streams where the articles are whose text was analysed otherwise than with {@code settings}. */
    public void stale(Settings settings, Consumer<Place> out) throws IOException {
        index.stream(Queries.stale(settings.stamp()), document -> out.accept(place(document)));
    }

    /** How many articles {@link #stale} gives. */
    public long staleCount(Settings settings) throws IOException {
        return searcher.count(Queries.stale(settings.stamp()));
    }

    /** Streams the articles of an input whose text is stored. */
    public void articles(String input, ArticleConsumer out) throws IOException {
        index.articles(Queries.articlesIn(input), out);
    }

    /** Streams the origins of all that an input gave. */
    public void origins(String input, Consumer<String> out) throws IOException {
        index.stream(Queries.allIn(input), document -> out.accept(Stored.need(document, Fields.ARTICLE_SOURCE)));
    }

    /** Streams where duplicates are of articles that no text is stored of any more. */
    public void orphans(Consumer<Place> out) throws IOException {
        lost(Fields.COPIES, Queries::holding, Queries::copying, out);
    }

    /** Streams where articles are linked to one that is gone, has changed, or has become a near-duplicate itself. */
    public void unlinked(Consumer<Place> out) throws IOException {
        lost(Fields.NEAR_LINK, Queries::head, Queries::linked, out);
    }

    /** Streams the inputs that something is stored of, but that were not read to their end; one may come several times. */
    public void unfinished(Consumer<String> out) throws IOException {
        lost(Fields.INPUT_KEY, Queries::entry, Queries::gaveArticles, place -> out.accept(place.input()));
    }

    /** Streams what refers, by a term of {@code field}, to what is not there. */
    private void lost(
            String field, Function<String, Query> referred, Function<String, Query> referring, Consumer<Place> out)
            throws IOException {
        Terms terms = MultiTerms.getTerms(index.reader(), field);
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            String value = term.utf8ToString();
            if (searcher.count(referred.apply(value)) == 0) {
                index.stream(referring.apply(value), document -> out.accept(place(document)));
            }
        }
    }

    /**
     * The articles whose id begins with {@code prefix}, each with all places that it is in, as text or as a duplicate.
     *
     * @param prefix lower-case hexadecimal
     * @param limit at most so many places
     */
    public SortedMap<String, List<Place>> byArticleId(String prefix, int limit) throws IOException {
        SortedMap<String, List<Place>> places = new TreeMap<>();
        for (ScoreDoc found : searcher.search(Queries.articleIdPrefix(prefix), limit).scoreDocs) {
            Document document = searcher.storedFields().document(found.doc);
            places.computeIfAbsent(Stored.articleId(document), id -> new ArrayList<>())
                    .add(place(document));
        }
        return places;
    }

    /** How many articles came to each fate; always all fates. */
    public Map<Fate, Long> fates() throws IOException {
        Map<Fate, Long> counts = new EnumMap<>(Fate.class);
        for (Fate fate : Fate.values()) {
            counts.put(fate, (long) searcher.count(Queries.fate(fate)));
        }
        return counts;
    }

    /**
     * How many articles came to each fate, by the day in UTC on which the reading of their input began; always all fates. Those of inputs
     * that were not read to their end are left out.
     */
    public SortedMap<LocalDate, Map<Fate, Long>> days() throws IOException {
        return LedgerDays.of(index.reader());
    }

    /** How many of the articles of a fate have which reason or category, by its label; empty where the fate has none. */
    public SortedMap<String, Long> reasons(Fate fate) throws IOException {
        SortedMap<String, Long> reasons = new TreeMap<>();
        Terms labels = MultiTerms.getTerms(index.reader(), Fields.WHY);
        if (labels != null) {
            TermsEnum each = labels.iterator();
            for (BytesRef label = each.next(); label != null; label = each.next()) {
                long count = searcher.count(Queries.because(fate, label.utf8ToString()));
                if (count > 0) {
                    reasons.put(label.utf8ToString(), count);
                }
            }
        }
        return reasons;
    }

    /** How many bytes the index takes on the disk. */
    public long bytes() throws IOException {
        long bytes = 0;
        for (String file : index.directory().listAll()) {
            bytes += index.directory().fileLength(file);
        }
        return bytes;
    }

    private static Place place(Document document) {
        return new Place(Stored.need(document, Fields.INPUT_ORIGIN), Stored.need(document, Fields.ARTICLE_SOURCE));
    }

    @Override
    public void close() throws IOException {
        index.close();
    }

    /** Takes what a ledger holds one after the other; an exception ends the streaming and reaches its caller. */
    @FunctionalInterface
    public interface Consumer<T> {
        /** Takes the next. */
        void accept(T next) throws IOException;
    }
}
