package org.onrecord.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/** Reads JSON Lines files of gold data and of exported statements. All offsets in them count Unicode code points. */
public final class StatementFiles {
    private StatementFiles() {}

    /**
     * Gold statements: {@code doc}, {@code speaker}, {@code type}, {@code content} as {@code [[begin, end], ...]},
     * {@code deal} (the side toward the primary target, whatever its id) and {@code issues} (side by other target).
     */
    public static List<LabelledStatement> gold(Path file, String primary) throws EvaluationException {
        return JsonRow.read(file, row -> {
            Map<String, Stance.Label> stances = new HashMap<>(row.labelsByTarget("issues"));
            stances.put(primary, row.label("deal"));
            return Optional.of(new LabelledStatement(
                    new Passage(row.text("doc"), row.spans("content")), row.text("speaker"), row.type(), stances));
        });
    }

    /** Statements by other people: {@code doc} and {@code content}. */
    public static List<Passage> negatives(Path file) throws EvaluationException {
        return JsonRow.read(file, row -> Optional.of(new Passage(row.text("doc"), row.spans("content"))));
    }

    /** What only looks like a statement: {@code doc} and {@code span}, one pair. */
    public static List<Passage> traps(Path file) throws EvaluationException {
        return JsonRow.read(file, row -> Optional.of(new Passage(row.text("doc"), List.of(row.span("span")))));
    }

    /**
     * The statements of the JSON Lines export that have a {@code speaker_id}. The document is the last part of
     * {@code article_source} without its extension. Every stance of a row counts, also one that is {@code NEUTRAL}
     * because the statement is not about its target.
     */
    public static List<LabelledStatement> predicted(Path file) throws EvaluationException {
        return JsonRow.read(file, row -> {
            String speaker = row.textOrNull("speaker_id");
            return speaker == null || speaker.isBlank() ? Optional.empty() : Optional.of(predicted(row, speaker));
        });
    }

    /** The same of statements as they are exported. */
    public static List<LabelledStatement> predicted(List<StatementRow> rows) {
        List<LabelledStatement> statements = new ArrayList<>();
        for (StatementRow row : rows) {
            if (row.speakerId() != null) {
                Map<String, Stance.Label> stances = new HashMap<>();
                row.stance().forEach(stance -> stances.put(stance.target(), stance.label()));
                Passage passage = new Passage(document(row.articleSource()), row.content());
                statements.add(new LabelledStatement(passage, row.speakerId(), row.type(), stances));
            }
        }
        return List.copyOf(statements);
    }

    private static LabelledStatement predicted(JsonRow row, String speaker) throws EvaluationException {
        return new LabelledStatement(
                new Passage(document(row.text("article_source")), row.spans("content")),
                speaker,
                row.type(),
                row.labelsOfObjects("stance"));
    }

    private static String document(String source) {
        if (source.endsWith("/")) {
            return source; // a web address without a file has no text, but it has to have a name
        }
        String name = source.substring(source.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** All that a benchmark consists of; null for a file that there is not. */
    public static Benchmark benchmark(Path gold, @Nullable Path negatives, @Nullable Path traps, String primary)
            throws EvaluationException {
        return new Benchmark(
                gold(gold, primary),
                negatives == null ? List.of() : negatives(negatives),
                traps == null ? List.of() : traps(traps),
                primary);
    }
}
