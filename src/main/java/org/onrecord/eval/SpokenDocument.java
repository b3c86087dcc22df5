package org.onrecord.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.onrecord.extract.Relation;
import org.onrecord.model.Article;

/**
 * A document with its gold statements.
 *
 * @param id the name of its text file without the extension
 * @param text character for character as in its file
 * @param statements in order of position
 */
public record SpokenDocument(String id, String text, List<SpokenStatement> statements) {
    public SpokenDocument {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        statements = statements.stream()
                .sorted(Comparator.comparingInt(SpokenStatement::begin))
                .toList();
    }

    /**
     * Reads gold statements ({@code doc}, {@code speaker}, {@code type}, {@code content}, {@code source}, {@code cue}, in
     * code points) with their texts, ordered by document.
     *
     * @param texts the folder of {@code <doc>.txt}
     * @throws EvaluationException if a file is missing or cannot be read, or a position lies outside its text
     */
    public static List<SpokenDocument> read(Path gold, Path texts) throws EvaluationException {
        Map<String, List<SpokenStatement>> byDocument = new TreeMap<>();
        for (Map.Entry<String, SpokenStatement> row : JsonRow.read(gold, SpokenDocument::row)) {
            byDocument.computeIfAbsent(row.getKey(), doc -> new ArrayList<>()).add(row.getValue());
        }
        List<SpokenDocument> documents = new ArrayList<>();
        for (Map.Entry<String, List<SpokenStatement>> document : byDocument.entrySet()) {
            documents.add(located(document.getKey(), texts, document.getValue()));
        }
        return documents;
    }

    private static Optional<Map.Entry<String, SpokenStatement>> row(JsonRow row) throws EvaluationException {
        Relation relation = new Relation(row.spans("content"), row.spansIfAny("cue"), row.spansIfAny("source"), 1);
        return Optional.of(Map.entry(row.text("doc"), new SpokenStatement(relation, row.type(), row.text("speaker"))));
    }

    private static SpokenDocument located(String doc, Path texts, List<SpokenStatement> statements)
            throws EvaluationException {
        Path file = texts.resolve(doc + ".txt");
        String text = TextFile.read(file);
        try {
            return new SpokenDocument(
                    doc,
                    text,
                    statements.stream()
                            .map(statement -> statement.located(text))
                            .toList());
        } catch (IndexOutOfBoundsException outside) {
            throw new EvaluationException("a gold statement of " + doc + " lies outside the text " + file);
        }
    }

    /** What an attributor is given: a draft for each statement, in the same order. */
    public GivenDrafts given() {
        return new GivenDrafts(Article.of(id + ".txt", "text/plain", text), SpokenTurns.drafts(this));
    }
}
