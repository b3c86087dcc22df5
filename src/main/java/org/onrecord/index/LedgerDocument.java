package org.onrecord.index;

import java.time.Duration;
import java.time.Instant;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.onrecord.model.Fingerprint;
import org.onrecord.model.Ids;
import org.onrecord.model.LedgerEntry;

/** That an input was read, as a document of its own in the commit of its statements. */
final class LedgerDocument {
    private LedgerDocument() {}

    /** Finds the entry of an input. */
    static Term key(String input) {
        return new Term(Fields.ENTRY, Ids.sha256(input));
    }

    /** Finds the entry of an input that had these bytes and was read so. */
    static Term done(String input, String sha256, Settings settings) {
        return new Term(Fields.DONE, Ids.sha256(input + "\n" + sha256 + "\n" + settings.whole()));
    }

    static Document of(LedgerEntry entry, Settings settings) {
        Document document = new Document();
        document.add(new StringField(Fields.KIND, Fields.INPUT, Field.Store.NO));
        document.add(new StringField(Fields.ENTRY, key(entry.origin()).text(), Field.Store.NO));
        Order.add(document, null, entry.origin());
        Stored.put(document, Fields.INPUT_ORIGIN, entry.origin());
        Stored.put(document, Fields.INPUT_PATH, entry.path());
        Stored.put(document, Fields.INPUT_BYTES, entry.fingerprint().bytes());
        Stored.put(document, Fields.READ_AT, entry.at().toEpochMilli());
        Stored.put(document, Fields.TOOK, entry.took().toMillis());
        Stored.put(document, Fields.READ_UNDER, settings.stamp());
        String sha256 = entry.fingerprint().sha256();
        if (sha256 != null) {
            Stored.put(document, Fields.INPUT_SHA256, sha256);
            Term done = done(entry.origin(), sha256, settings);
            document.add(new StringField(done.field(), done.text(), Field.Store.NO));
        }
        return document;
    }

    static LedgerEntry read(Document document) {
        return new LedgerEntry(
                Stored.need(document, Fields.INPUT_ORIGIN),
                Stored.text(document, Fields.INPUT_PATH),
                new Fingerprint(Stored.text(document, Fields.INPUT_SHA256), Stored.whole(document, Fields.INPUT_BYTES)),
                Instant.ofEpochMilli(Stored.whole(document, Fields.READ_AT)),
                Duration.ofMillis(Stored.whole(document, Fields.TOOK)));
    }
}
