package org.onrecord.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.ingest.TableFields;
import picocli.CommandLine.Option;

/** Where tables hold their articles, a row an article. */
final class TableOptions {
    private static final String TEXT = "--text-field";

    @Option(
            names = TEXT,
            paramLabel = "NAME",
            description = "Reads tables too, a row an article (.jsonl, .ndjson, .csv, .tsv, also with .gz): the field"
                    + " or column with the text. In JSON Lines body.text is the field text of the object body.")
    private @Nullable String text;

    @Option(
            names = "--title-field",
            paramLabel = "NAME",
            description = "The field with the headline, which is then read as the text's first paragraph.")
    private @Nullable String title;

    @Option(names = "--date-field", paramLabel = "NAME", description = "The field with the day or time of publication.")
    private @Nullable String date;

    @Option(names = "--url-field", paramLabel = "NAME", description = "The field with the article's address.")
    private @Nullable String url;

    @Option(names = "--byline-field", paramLabel = "NAME", description = "The field with the author or authors.")
    private @Nullable String byline;

    @Option(names = "--outlet-field", paramLabel = "NAME", description = "The field with the newspaper's name.")
    private @Nullable String outlet;

    @Option(
            names = "--language-field",
            paramLabel = "NAME",
            description =
                    "The field with the language, such as en or en-GB. Other languages than English are left out.")
    private @Nullable String language;

    @Option(
            names = "--id-field",
            paramLabel = "NAME",
            description = "The field that names the row in article_source (default: the row's number, from 1).")
    private @Nullable String id;

    /** What was named, or null where nothing was. */
    @Nullable
    TableFields fields() throws UsageException {
        Map<String, String> named = new LinkedHashMap<>();
        note(named, TEXT, text);
        note(named, "--title-field", title);
        note(named, "--date-field", date);
        note(named, "--url-field", url);
        note(named, "--byline-field", byline);
        note(named, "--outlet-field", outlet);
        note(named, "--language-field", language);
        note(named, "--id-field", id);
        if (text == null && !named.isEmpty()) {
            throw new UsageException(named.keySet().iterator().next() + " says where tables hold something beside their"
                    + " text: name the field of the text too, with " + TEXT);
        }
        return text == null ? null : new TableFields(text, title, date, url, byline, outlet, language, id);
    }

    private static void note(Map<String, String> named, String option, @Nullable String name) throws UsageException {
        if (name != null) {
            if (name.isBlank()) {
                throw new UsageException(option + " needs the name of a field");
            }
            named.put(option, name);
        }
    }
}
