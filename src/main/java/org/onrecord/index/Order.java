package org.onrecord.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.onrecord.model.Ids;
import org.onrecord.model.StatementRow;

/**
 * The order in which statements and articles come out: by source in code point order, where the content begins, and
 * statement id. It does not depend on the order in which they went in.
 */
final class Order {
    /** Within a segment: what one origin has is one block, and blocks are sorted by the document that ends them. */
    static final Sort BLOCKS = new Sort(bySource());

    /** Within a block. */
    static final Comparator<StatementRow> IN_BLOCK =
            Comparator.comparingInt(Order::begin).thenComparing(StatementRow::statementId);

    /** Of statements found by a query: the most relevant first. */
    static final Sort RELEVANCE = new Sort(SortField.FIELD_SCORE, bySource(), byBegin(), byId());

    /** Of statements looked up by their id. */
    static final Sort ID = new Sort(byId(), bySource());

    /** Lucene refuses to sort by values above 32,766 bytes. */
    private static final int KEY_BYTES = 32_000;

    private Order() {}

    static void addSource(Document document, String source) {
        document.add(new SortedDocValuesField(Fields.SORT_SOURCE, key(source)));
    }

    static void addPlace(Document document, StatementRow row) {
        document.add(new NumericDocValuesField(Fields.SORT_BEGIN, begin(row)));
        document.add(new SortedDocValuesField(Fields.SORT_ID, key(row.statementId())));
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

    private static SortField bySource() {
        return new SortField(Fields.SORT_SOURCE, SortField.Type.STRING);
    }

    private static SortField byBegin() {
        return new SortField(Fields.SORT_BEGIN, SortField.Type.LONG);
    }

    private static SortField byId() {
        return new SortField(Fields.SORT_ID, SortField.Type.STRING);
    }
}
