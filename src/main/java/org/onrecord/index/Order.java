package org.onrecord.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.onrecord.model.Ids;

/**
 * The order in which statements and articles come out: by source in code point order, where the content begins, and
 * statement id. It does not depend on the order in which they went in.
 */
final class Order {
    /** Of statements. */
    static final Sort STATEMENTS = new Sort(source(), begin(), id());

    /** Of statements found by a query: the most relevant first. */
    static final Sort RELEVANCE = new Sort(SortField.FIELD_SCORE, source(), begin(), id());

    /** Of articles. */
    static final Sort ARTICLES = new Sort(source());

    /** Lucene refuses to sort by values above 32,766 bytes. */
    private static final int KEY_BYTES = 32_000;

    private Order() {}

    static void addSource(Document document, String source) {
        document.add(new SortedDocValuesField(Fields.SORT_SOURCE, key(source)));
    }

    static void addPlace(Document document, int begin, String id) {
        document.add(new NumericDocValuesField(Fields.SORT_BEGIN, begin));
        document.add(new SortedDocValuesField(Fields.SORT_ID, key(id)));
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

    private static SortField source() {
        return new SortField(Fields.SORT_SOURCE, SortField.Type.STRING);
    }

    private static SortField begin() {
        return new SortField(Fields.SORT_BEGIN, SortField.Type.LONG);
    }

    private static SortField id() {
        return new SortField(Fields.SORT_ID, SortField.Type.STRING);
    }
}
