package org.onrecord.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.classic.QueryParser;

/**
 * Makes a query readable that is not: what stands in the way is searched as text, as little of it as possible.
 *
 * @param query one that can be read
 * @param note what was done, in a sentence; empty where nothing was
 */
record QueryRepair(String query, String note) {
    private static final Pattern FIELD = Pattern.compile("(?<![\\w\\\\])([\\w.*-]+):");
    private static final Pattern QUOTE = Pattern.compile("(?<!\\\\)\"");
    private static final Pattern BRACKET = Pattern.compile("(?<!\\\\)[()\\[\\]{}]");
    private static final Pattern COLON = Pattern.compile("(?<!\\\\):");

    private static final List<UnaryOperator<String>> STEPS = List.of(
            QueryRepair::withoutUnknownFields,
            QueryRepair::withoutOddQuote,
            query -> BRACKET.matcher(query).replaceAll("\\\\$0"),
            query -> COLON.matcher(query).replaceAll("\\\\$0"));

    /** @throws QuerySyntaxException if it is too long or stands for too much */
    static QueryRepair of(String query) {
        String problem = problem(query);
        if (problem.isEmpty()) {
            return new QueryRepair(query, "");
        }
        List<String> tried = new ArrayList<>();
        String changed = query;
        for (UnaryOperator<String> step : STEPS) {
            changed = step.apply(changed);
            tried.add(changed);
        }
        tried.add(QueryParser.escape(query.replaceAll("\\b(AND|OR|NOT)\\b|&&|\\|\\|", " ")));
        for (String repaired : tried) {
            if (problem(repaired).isEmpty()) {
                return new QueryRepair(repaired, sentence(problem) + " It was searched as text.");
            }
        }
        return new QueryRepair("\"\"", sentence(problem) + " Nothing of it can be searched.");
    }

    /** Why a query cannot be read; empty if it can. */
    private static String problem(String query) {
        try {
            StatementQueryParser.read(query);
            return "";
        } catch (QuerySyntaxException e) {
            if (e.isLimit()) {
                throw e;
            }
            return String.valueOf(e.getMessage());
        }
    }

    /** Without advice that has been followed already. */
    private static String sentence(String problem) {
        int advice = problem.indexOf("; a backslash");
        return advice < 0 ? problem : problem.substring(0, advice) + ".";
    }

    private static String withoutUnknownFields(String query) {
        return FIELD.matcher(query)
                .replaceAll(found -> Fields.QUERYABLE.contains(found.group(1))
                                || found.group(1).equals("*")
                        ? Matcher.quoteReplacement(found.group())
                        : Matcher.quoteReplacement(found.group(1) + "\\:"));
    }

    /** Of an odd number of quotation marks the last is no mark. */
    private static String withoutOddQuote(String query) {
        List<Integer> quotes =
                QUOTE.matcher(query).results().map(found -> found.start()).toList();
        if (quotes.size() % 2 == 0) {
            return query;
        }
        int last = quotes.getLast();
        return query.substring(0, last) + '\\' + query.substring(last);
    }
}
