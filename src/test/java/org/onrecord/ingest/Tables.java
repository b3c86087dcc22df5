package org.onrecord.ingest;

import java.util.List;
import org.onrecord.model.Article;

/** Reads bytes as the table that a test imagines, with the text in {@code text}. */
final class Tables {
    static final TableFields TEXT = TableFields.ofText("text");

    /** Each field under the name that the option for it has. */
    static final TableFields ALL =
            new TableFields("text", "title", "date", "url", "byline", "outlet", "language", "id");

    private Tables() {}

    static DocumentReader within(Limits limits) {
        return new DirectReader(new Setup(limits, TEXT));
    }

    static List<Intake> all(TableFields fields, String name, byte[] bytes) {
        return Reads.all(new DirectReader(new Setup(Limits.DEFAULT, fields)), name, bytes);
    }

    static List<Intake> all(TableFields fields, String name, String content) {
        return all(fields, name, Reads.utf8(content));
    }

    /** {@code origin} for an article, {@code origin: fate} for another fate. */
    static List<String> summary(TableFields fields, String name, String content) {
        return Reads.summary(all(fields, name, content));
    }

    static List<String> summary(String name, String content) {
        return summary(TEXT, name, content);
    }

    static List<String> texts(List<Intake> intakes) {
        return articles(intakes).stream().map(Article::text).toList();
    }

    /** Those of the rows that gave one. */
    static List<Article> articles(List<Intake> intakes) {
        return intakes.stream()
                .filter(Intake.Read.class::isInstance)
                .map(intake -> ((Intake.Read) intake).article())
                .toList();
    }

    /** Why a row or the table was refused. */
    static String reason(Intake intake) {
        return intake instanceof Intake.Refused(org.onrecord.model.Outcome.Rejected rejected)
                ? rejected.reason()
                : "not rejected: " + intake;
    }
}
