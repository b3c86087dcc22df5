package org.onrecord.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Puts judged queries before a search and says how well it ranks: nDCG@10, by kind of query, for choosing and for deciding. */
public final class SearchScorer {
    private static final int DEPTH = 10;

    private final List<JudgedQuery> queries;
    private final Map<JudgedQuery, Map<String, Integer>> grades = new HashMap<>();
    private int unknown;

    /**
     * A statement that can be found.
     *
     * @param source origin of its article
     */
    public record Findable(String id, String source, String text) {}

    /** Finds the statements that the answers of the queries are. */
    public SearchScorer(List<JudgedQuery> queries, List<Findable> statements) {
        this.queries = List.copyOf(queries);
        for (JudgedQuery query : this.queries) {
            Map<String, Integer> known = new HashMap<>();
            query.answers().forEach(answer -> place(answer, statements, known));
            grades.put(query, known);
        }
    }

    private void place(JudgedQuery.Answer answer, List<Findable> statements, Map<String, Integer> known) {
        List<Findable> meant = statements.stream()
                .filter(statement -> statement.source().equals(answer.source())
                        && statement.text().startsWith(answer.beginning()))
                .toList();
        unknown += meant.isEmpty() ? 1 : 0;
        meant.forEach(statement -> known.put(statement.id(), answer.grade()));
    }

    /** How many answers are no statement that can be found; they count as missed. */
    public int unknown() {
        return unknown;
    }

    /**
     * The figures of a search.
     *
     * @param search from the words of a query to the ids of statements, the best first; asked once for each query
     */
    public Scores score(Function<String, List<String>> search) {
        List<Scored> scored = new ArrayList<>();
        for (JudgedQuery query : queries) {
            Map<String, Integer> known = grades.getOrDefault(query, Map.of());
            List<Integer> ranked = search.apply(query.query()).stream()
                    .map(id -> known.getOrDefault(id, 0))
                    .toList();
            List<Integer> all =
                    query.answers().stream().map(JudgedQuery.Answer::grade).toList();
            scored.add(new Scored(query, RankingScore.ndcg(ranked, all, DEPTH)));
        }
        return new Scores(scored);
    }

    /** A query with its nDCG. */
    public record Scored(JudgedQuery query, double ndcg) {}

    /** The figures of one search. */
    public record Scores(List<Scored> queries) {
        private static final String FORMAT = "%-24s %8s %8s %8s   %8s %8s %8s";

        public Scores {
            queries = List.copyOf(queries);
        }

        /** What {@link #line} holds, column by column. */
        public static String header(String what) {
            return String.format(Locale.ROOT, FORMAT, what, "words", "meaning", "all", "words", "meaning", "all");
        }

        /** Means over the queries that settings may be chosen by, then over those that decide. */
        public String line(String name) {
            return String.format(
                    Locale.ROOT,
                    FORMAT,
                    name,
                    words(false),
                    meaning(false),
                    all(false),
                    words(true),
                    meaning(true),
                    all(true));
        }

        private String words(boolean decides) {
            return shown(mean(decides, List.of(JudgedQuery.Kind.WORDS)));
        }

        private String meaning(boolean decides) {
            return shown(mean(decides, List.of(JudgedQuery.Kind.MEANING)));
        }

        private String all(boolean decides) {
            return shown(mean(decides, List.of(JudgedQuery.Kind.values())));
        }

        private static String shown(double value) {
            return Measures.decimals(value, 3);
        }

        /** The mean over the queries of some kinds; 0 without any. */
        public double mean(boolean decides, List<JudgedQuery.Kind> kinds) {
            return queries.stream()
                    .filter(scored -> scored.query().decides() == decides
                            && kinds.contains(scored.query().kind()))
                    .mapToDouble(Scored::ndcg)
                    .average()
                    .orElse(0);
        }
    }
}
