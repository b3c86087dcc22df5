package org.onrecord.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A query whose answers somebody graded.
 *
 * @param number what its id counts; odd ones are for choosing settings, even ones decide
 */
public record JudgedQuery(int number, String query, Kind kind, List<Answer> answers) {
    /** Whether the main words of a query stand in the text of what is wanted. */
    public enum Kind {
        WORDS,
        MEANING
    }

    /**
     * A statement that answers a query.
     *
     * @param source origin of its article
     * @param beginning of its text, which no other statement of that article has
     * @param grade from 1, touches on it, to 3, says just what was asked for
     */
    public record Answer(String source, String beginning, int grade) {
        public Answer {
            if (grade < 1) {
                throw new IllegalArgumentException("a grade below 1: " + grade);
            }
        }
    }

    public JudgedQuery {
        answers = List.copyOf(answers);
    }

    /** Whether settings may not be chosen by it. */
    public boolean decides() {
        return number % 2 == 0;
    }

    /**
     * Reads JSON Lines with the fields {@code id}, a letter and a number, {@code query}, {@code kind} and {@code answers}, each of which
     * has {@code source}, {@code text} and {@code grade}.
     *
     * @throws EvaluationException if the file cannot be read so
     */
    public static List<JudgedQuery> read(Path file) throws EvaluationException {
        return JsonRow.read(file, row -> Optional.of(of(row)));
    }

    private static JudgedQuery of(JsonRow row) throws EvaluationException {
        List<Answer> answers = new ArrayList<>();
        for (JsonRow answer : row.objects("answers")) {
            answers.add(new Answer(answer.text("source"), answer.text("text"), grade(answer)));
        }
        return new JudgedQuery(number(row), row.text("query"), kind(row), answers);
    }

    private static int number(JsonRow row) throws EvaluationException {
        String id = row.text("id");
        if (!id.matches("[a-z]\\d{1,6}")) {
            throw row.wrong("id", "is not a letter and a number: " + id);
        }
        return Integer.parseInt(id.substring(1));
    }

    private static Kind kind(JsonRow row) throws EvaluationException {
        String name = row.text("kind");
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        throw row.wrong("kind", "is not words or meaning: " + name);
    }

    private static int grade(JsonRow answer) throws EvaluationException {
        double grade = answer.number("grade");
        if (grade != 1 && grade != 2 && grade != 3) {
            throw answer.wrong("grade", "is not 1, 2 or 3: " + grade);
        }
        return (int) grade;
    }
}
