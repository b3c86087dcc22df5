package org.onrecord.index;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Ids;
import org.onrecord.model.StatementRow;

/**
 * The order in which statements and articles come out: by day of publication, the oldest first and the undated last; of one day by source
 * in code point order; of one source by where the content begins, then by statement id. It does not depend on the order in which they
 * went in.
 */
final class Order {
    /** Within a segment: what one origin has is one block, and blocks are sorted by the document that ends them. */
    static final Sort BLOCKS = new Sort(byDay(), bySource());

    /** Within a block. */
    static final Comparator<StatementRow> IN_BLOCK =
            Comparator.comparingInt(Order::begin).thenComparing(StatementRow::statementId);

    /** Behind every day. */
    static final long UNDATED = Long.MAX_VALUE;

    /** Lucene refuses to sort by values above 32,766 bytes. */
    private static final int KEY_BYTES = 32_000;

    private Order() {}

    /** @param day of publication, if it is known */
    static void add(Document document, @Nullable LocalDate day, String source) {
        if (day != null) {
            document.add(new NumericDocValuesField(Fields.PUBLISHED, day.toEpochDay()));
            document.add(new LongPoint(Fields.PUBLISHED, day.toEpochDay()));
        }
        document.add(new SortedDocValuesField(Fields.SORT_SOURCE, key(source)));
    }

    private static int begin(StatementRow row) {
        return row.content().getFirst().begin();
    }

    /**
     * UTF-8, which sorts like the code points. What follows the first 32,000 bytes counts by its hash only: values that
     * differ there stay apart.
     */
    private static BytesRef key(String value) {
        BytesRef utf8 = new BytesRef(value);
        if (utf8.length <= KEY_BYTES) {
            return utf8;
        }
        byte[] hash = Ids.sha256(value).getBytes(StandardCharsets.US_ASCII);
        byte[] key = Arrays.copyOf(utf8.bytes, KEY_BYTES + hash.length);
        System.arraycopy(hash, 0, key, KEY_BYTES, hash.length);
        return new BytesRef(key);
    }

    private static SortField byDay() {
        return new SortField(Fields.PUBLISHED, SortField.Type.LONG, false, UNDATED);
    }

    private static SortField bySource() {
        return new SortField(Fields.SORT_SOURCE, SortField.Type.STRING);
    }
}
