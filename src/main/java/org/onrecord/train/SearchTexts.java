package org.onrecord.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.onrecord.encode.TextVectors;
import org.onrecord.eval.LabelledPair;
import org.onrecord.eval.LabelledRelations;
import org.onrecord.extract.Relation;
import org.onrecord.model.Span;
import org.onrecord.model.StatementRow;

/**
 * What the maps to the teacher's space are learned from: statements where they stand in their texts, and words out of them, on their own, in
 * place of queries.
 */
final class SearchTexts {
    private static final int SHORTEST = 12;
    private static final int WORDS_MIN = 2;
    private static final int WORDS_MAX = 9;
    /** One in so many is a whole statement. */
    private static final int WHOLE = 4;

    private static final Pattern MARKS = Pattern.compile("^[\"“”‘'\\s]+|[\"“”\\s]+$");
    private static final Pattern THAT = Pattern.compile("^that\\s+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Function<String, TextVectors> encoder;
    private final Random random;
    private final List<Example> statements = new ArrayList<>();
    private final List<Example> queries = new ArrayList<>();

    /**
     * A text as both sides see it.
     *
     * @param vectors of the text around it
     * @param pieces those that are its own; one or more
     * @param text what the teacher reads
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Example(TextVectors vectors, int[] pieces, String text) {}

    /**
     * Begins without any.
     *
     * @param encoder gives the vectors of a text
     * @param random draws the words that are taken for queries
     */
    SearchTexts(Function<String, TextVectors> encoder, Random random) {
        this.encoder = encoder;
        this.random = random;
    }

    /** Adds what is said in an article. */
    void add(LabelledRelations article) {
        TextVectors vectors = encoder.apply(article.text());
        for (Relation relation : article.relations()) {
            add(vectors, article.text(), relation.content());
        }
    }

    /** Adds the statement of a pair. */
    void add(LabelledPair pair) {
        add(encoder.apply(pair.text()), pair.text(), pair.content());
    }

    private void add(TextVectors vectors, String text, List<Span> content) {
        String said = said(text, content);
        int[] pieces = vectors.within(content);
        if (said.length() < SHORTEST || pieces.length == 0) {
            return;
        }
        statements.add(new Example(vectors, pieces, said));
        String query = query(said);
        TextVectors queried = encoder.apply(query);
        int[] all = queried.within(List.of(new Span(0, query.length())));
        if (all.length > 0) {
            queries.add(new Example(queried, all, query));
        }
    }

    /** As a statement's text is written: without the marks around it, and without "that". */
    static String said(String text, List<Span> content) {
        List<String> parts = content.stream().map(span -> span.of(text)).toList();
        String bare = MARKS.matcher(String.join(StatementRow.FRAGMENT_SEPARATOR, parts))
                .replaceAll("");
        return THAT.matcher(bare).replaceFirst("");
    }

    /** Some words of it that follow each other, or all. */
    private String query(String said) {
        String[] words = BLANKS.split(said);
        int count = WORDS_MIN + random.nextInt(WORDS_MAX - WORDS_MIN + 1);
        if (random.nextInt(WHOLE) == 0 || words.length <= count) {
            return said;
        }
        int first = random.nextInt(words.length - count + 1);
        return String.join(" ", List.of(words).subList(first, first + count));
    }

    List<Example> statements() {
        return List.copyOf(statements);
    }

    List<Example> queries() {
        return List.copyOf(queries);
    }
}
