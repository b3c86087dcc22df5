package org.onrecord.index;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Fate;

/**
 * Counts articles by the day on which their input was read. Only the input knows that day: entries and articles are joined by the key of
 * the input, of which both have the terms in the same order. Takes five bytes a document while it counts.
 */
final class LedgerDays {
    private static final List<Fate> FATES = List.of(Fate.values());
    private static final int NOT_READ = Integer.MIN_VALUE;
    private static final byte NO_FATE = -1;
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final IndexReader reader;
    private final int[] days;
    private final byte[] fates;
    private final Map<Integer, long[]> counts = new TreeMap<>();

    private LedgerDays(IndexReader reader) {
        this.reader = reader;
        days = new int[reader.maxDoc()];
        Arrays.fill(days, NOT_READ);
        fates = new byte[reader.maxDoc()];
        Arrays.fill(fates, NO_FATE);
    }

    static SortedMap<LocalDate, Map<Fate, Long>> of(IndexReader reader) throws IOException {
        Terms entries = MultiTerms.getTerms(reader, Fields.ENTRY);
        Terms inputs = MultiTerms.getTerms(reader, Fields.INPUT_KEY);
        if (entries == null || inputs == null) {
            return new TreeMap<>();
        }
        LedgerDays all = new LedgerDays(reader);
        all.readDays();
        all.readFates();
        all.join(entries.iterator(), inputs.iterator());
        return all.counts();
    }

    private void readDays() throws IOException {
        Set<String> readAt = Set.of(Fields.READ_AT);
        for (LeafReaderContext leaf : reader.leaves()) {
            LeafReader segment = leaf.reader();
            PostingsEnum entries = segment.postings(new Term(Fields.KIND, Fields.INPUT), PostingsEnum.NONE);
            if (entries == null) {
                continue;
            }
            StoredFields stored =
                    WholeBlocks.suit(entries.cost(), segment) ? WholeBlocks.of(segment) : segment.storedFields();
            each(entries, segment.getLiveDocs(), document -> {
                long millis = Stored.whole(stored.document(document, readAt), Fields.READ_AT);
                days[leaf.docBase + document] = Math.toIntExact(Math.floorDiv(millis, DAY));
            });
        }
    }

    private void readFates() throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            for (int i = 0; i < FATES.size(); i++) {
                byte fate = (byte) i;
                Term term = new Term(Fields.FATE, FATES.get(i).label());
                PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
                if (found != null) {
                    each(found, leaf.reader().getLiveDocs(), document -> fates[leaf.docBase + document] = fate);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Found {
        void accept(int document) throws IOException;
    }

    private static void each(PostingsEnum found, @Nullable Bits live, Found out) throws IOException {
        for (int document = found.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = found.nextDoc()) {
            if (live == null || live.get(document)) {
                out.accept(document);
            }
        }
    }

    private void join(TermsEnum entries, TermsEnum inputs) throws IOException {
        BytesRef entry = entries.next();
        BytesRef input = inputs.next();
        while (entry != null && input != null) {
            int order = entry.compareTo(input);
            if (order == 0) {
                count(day(entries), inputs);
            }
            entry = order <= 0 ? entries.next() : entry;
            input = order >= 0 ? inputs.next() : input;
        }
    }

    /** Of the entry that has not been replaced. */
    private int day(TermsEnum entry) throws IOException {
        int[] day = {NOT_READ};
        each(entry.postings(null, PostingsEnum.NONE), null, document -> day[0] = Math.max(day[0], days[document]));
        return day[0];
    }

    private void count(int day, TermsEnum input) throws IOException {
        if (day == NOT_READ) {
            return;
        }
        long[] ofDay = counts.computeIfAbsent(day, key -> new long[FATES.size()]);
        each(input.postings(null, PostingsEnum.NONE), null, document -> {
            if (fates[document] != NO_FATE) {
                ofDay[fates[document]]++;
            }
        });
    }

    private SortedMap<LocalDate, Map<Fate, Long>> counts() {
        SortedMap<LocalDate, Map<Fate, Long>> all = new TreeMap<>();
        counts.forEach((day, ofDay) -> {
            Map<Fate, Long> byFate = new EnumMap<>(Fate.class);
            for (int i = 0; i < FATES.size(); i++) {
                byFate.put(FATES.get(i), ofDay[i]);
            }
            all.put(LocalDate.ofEpochDay(day), byFate);
        });
        return all;
    }
}
