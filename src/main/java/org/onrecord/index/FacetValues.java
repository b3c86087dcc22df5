package org.onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/** All values that a field has in an index, in order: what is one value in several segments has one place. */
final class FacetValues {
    private final IndexReader reader;
    private final String field;
    private final OrdinalMap map;
    private final int[][] places;

    /** Of values that were among the most frequent once; they are again and again. */
    private final AtomicReferenceArray<String> labels;

    private FacetValues(IndexReader reader, String field, OrdinalMap map, int[][] places) {
        this.reader = reader;
        this.field = field;
        this.map = map;
        this.places = places;
        labels = new AtomicReferenceArray<>(Math.toIntExact(map.getValueCount()));
    }

    static FacetValues of(IndexReader reader, String field) throws IOException {
        List<LeafReaderContext> segments = reader.leaves();
        SortedSetDocValues[] values = new SortedSetDocValues[segments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = DocValues.getSortedSet(segments.get(i).reader(), field);
        }
        OrdinalMap map = OrdinalMap.build(null, values, PackedInts.DEFAULT);
        int[][] places = new int[values.length][];
        for (int i = 0; i < values.length; i++) {
            LongValues global = map.getGlobalOrds(i);
            places[i] = new int[Math.toIntExact(values[i].getValueCount())];
            for (int ordinal = 0; ordinal < places[i].length; ordinal++) {
                places[i][ordinal] = Math.toIntExact(global.get(ordinal));
            }
        }
        return new FacetValues(reader, field, map, places);
    }

    int size() {
        return Math.toIntExact(map.getValueCount());
    }

    /** For each ordinal of a segment, its place among all values. */
    int[] places(LeafReaderContext segment) {
        return places[segment.ord];
    }

    /** The most frequent values, the most frequent first, equals in order of the values. */
    List<FacetCount> most(int[] counts, int most) throws IOException {
        // A count before its place from behind: of equals the first place is the largest.
        LongHeap best = new LongHeap(most);
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] > 0) {
                best.insertWithOverflow(((long) counts[place] << Integer.SIZE) | (Integer.MAX_VALUE - place));
            }
        }
        List<FacetCount> values = new ArrayList<>();
        while (best.size() > 0) {
            long least = best.pop();
            int place = Integer.MAX_VALUE - (int) least;
            values.add(new FacetCount(label(place), (int) (least >>> Integer.SIZE)));
        }
        return values.reversed();
    }

    private String label(int place) throws IOException {
        String known = labels.get(place);
        if (known == null) {
            known = read(place);
            labels.set(place, known);
        }
        return known;
    }

    private String read(int place) throws IOException {
        LeafReaderContext segment = reader.leaves().get(map.getFirstSegmentNumber(place));
        return DocValues.getSortedSet(segment.reader(), field)
                .lookupOrd(map.getFirstSegmentOrd(place))
                .utf8ToString();
    }
}
