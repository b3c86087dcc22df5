package org.onrecord.index;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;

/** Settings as a document for each that was ever used, and the latest in the user data of a commit. */
final class SettingsDocument {
    private static final String ANALYSIS = "onrecord.analysis.";
    private static final String READING = "onrecord.reading.";
    private static final String REMEMBERED = "onrecord.remembered.";

    private SettingsDocument() {}

    /** What articles with the settings' stamp were analysed with, for whoever asks later. */
    static Document of(Settings settings) {
        Document document = new Document();
        document.add(new StringField(Fields.KIND, Fields.SETTINGS, Field.Store.NO));
        document.add(new StringField(Fields.SETTINGS, settings.stamp(), Field.Store.YES));
        Order.add(document, null, settings.stamp());
        settings.analysis().forEach((name, value) -> Stored.put(document, ANALYSIS + name, value));
        return document;
    }

    /** The analysis of a document, by name. */
    static SortedMap<String, String> analysis(Document document) {
        SortedMap<String, String> analysis = new TreeMap<>();
        document.forEach(field -> {
            if (field.name().startsWith(ANALYSIS)) {
                analysis.put(field.name().substring(ANALYSIS.length()), field.stringValue());
            }
        });
        return analysis;
    }

    static Map<String, String> userData(Settings settings) {
        Map<String, String> data = new HashMap<>();
        data.put(Fields.VERSION_KEY, Fields.VERSION);
        settings.analysis().forEach((name, value) -> data.put(ANALYSIS + name, value));
        settings.reading().forEach((name, value) -> data.put(READING + name, value));
        settings.remembered().forEach((name, value) -> data.put(REMEMBERED + name, value));
        return data;
    }

    static Settings latest(Map<String, String> userData) {
        return Settings.of(under(ANALYSIS, userData), under(READING, userData), under(REMEMBERED, userData));
    }

    private static Map<String, String> under(String prefix, Map<String, String> data) {
        Map<String, String> values = new HashMap<>();
        data.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                values.put(key.substring(prefix.length()), value);
            }
        });
        return values;
    }
}
