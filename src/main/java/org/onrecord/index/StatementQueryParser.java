package org.onrecord.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.classic.QueryParserConstants;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.queryparser.classic.TokenMgrError;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's classic query syntax with four differences: a slash is a character like any other, an unknown field is an
 * error instead of finding nothing, {@link Fields#DATES} take dates, and a query that only excludes finds the rest.
 */
final class StatementQueryParser extends QueryParser {
    /** The parser is recursive: this keeps nested brackets from exhausting the stack. */
    private static final int LONGEST_QUERY = 2_000;

    private static final String ANY = "*";

    private StatementQueryParser() {
        super(Fields.TEXT, Analyzers.QUERY);
        setAllowLeadingWildcard(true);
        setSplitOnWhitespace(true);
        setAutoGeneratePhraseQueries(true);
    }

    /** Reads a query; throws {@link QuerySyntaxException}. */
    static Query read(String query) {
        if (query.length() > LONGEST_QUERY) {
            throw QuerySyntaxException.limit(
                    "A query has at most " + LONGEST_QUERY + " characters, not " + query.length() + ".", null);
        }
        try {
            return new StatementQueryParser().parse(slashesEscaped(query));
        } catch (ParseException e) {
            if (e.getCause() instanceof IndexSearcher.TooManyClauses) {
                throw QuerySyntaxException.limit("The query " + query + " has too many words.", e);
            }
            throw new QuerySyntaxException(
                    "The query " + query + " cannot be read: " + problem(e)
                            + "; a backslash before a special character makes it an ordinary one.",
                    e);
        } catch (TooComplexToDeterminizeException e) {
            throw QuerySyntaxException.limit("The query " + query + " has too many wildcards in one word.", e);
        }
    }

    private static String slashesEscaped(String query) {
        StringBuilder escaped = new StringBuilder();
        boolean afterBackslash = false;
        for (int i = 0; i < query.length(); i++) {
            char character = query.charAt(i);
            if (character == '/' && !afterBackslash) {
                escaped.append('\\');
            }
            afterBackslash = character == '\\' && !afterBackslash;
            escaped.append(character);
        }
        return escaped.toString();
    }

    private static String problem(ParseException e) {
        return switch (e.getCause()) {
            case TokenMgrError unfinished -> "a quotation mark, a bracket or a backslash is left unfinished";
            case ParseException grammar
            when grammar.currentToken != null && grammar.currentToken.next != null ->
                problem(grammar.currentToken.next);
            case null, default -> "it is incomplete";
        };
    }

    private static String problem(Token unexpected) {
        return unexpected.kind == QueryParserConstants.EOF
                ? "it ends too early"
                : unexpected.image + " is out of place";
    }

    @Override
    protected @Nullable Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
        requireKnown(field);
        if (Fields.DATES.contains(field)) {
            Days days = Days.parse(field, text);
            return between(field, days.first(), days.last());
        }
        if (field.equals(Fields.CONFIDENCE)) {
            throw Confidences.unreadable(text);
        }
        Query query = super.getFieldQuery(field, text, quoted);
        return field.equals(Fields.ID) && query != null
                ? either(query, super.getFieldQuery(Fields.IN_ARTICLE, text, quoted))
                : query;
    }

    /** A statement is also asked for by its article's id. */
    private static Query either(Query statement, @Nullable Query article) {
        return new DisjunctionMaxQuery(article == null ? List.of(statement) : List.of(statement, article), 0);
    }

    /** Patterns are matched against words as they are: stems have endings that nobody types. */
    private static String exact(String field) {
        return field.equals(Fields.TEXT) ? Fields.TEXT_EXACT : field;
    }

    @Override
    protected Query getRangeQuery(
            String field, @Nullable String low, @Nullable String high, boolean lowIncluded, boolean highIncluded)
            throws ParseException {
        requireKnown(field);
        if (field.equals(Fields.CONFIDENCE)) {
            return Confidences.between(low, high, lowIncluded, highIncluded);
        }
        if (!Fields.DATES.contains(field)) {
            return super.getRangeQuery(field, low, high, lowIncluded, highIncluded);
        }
        return between(field, first(field, low, lowIncluded), last(field, high, highIncluded));
    }

    private static LocalDate first(String field, @Nullable String low, boolean included) {
        if (low == null) {
            return LocalDate.MIN;
        }
        Days days = Days.parse(field, low);
        return included ? days.first() : days.last().plusDays(1);
    }

    private static LocalDate last(String field, @Nullable String high, boolean included) {
        if (high == null) {
            return LocalDate.MAX;
        }
        Days days = Days.parse(field, high);
        return included ? days.last() : days.first().minusDays(1);
    }

    /** Statements of which a field of dates lies between two days, both included. */
    static Query between(String field, LocalDate first, LocalDate last) {
        long from = first.toEpochDay();
        long to = last.toEpochDay();
        if (!field.equals(Fields.PUBLISHED)) {
            return LongField.newRangeQuery(field, from, to);
        }
        // Documents are sorted by it: two ends are looked for instead of every document.
        return new IndexSortSortedNumericDocValuesRangeQuery(field, from, to, LongPoint.newRangeQuery(field, from, to));
    }

    @Override
    protected Query getWildcardQuery(String field, String pattern) throws ParseException {
        if (field.equals(ANY) && pattern.equals(ANY)) {
            return MatchAllDocsQuery.INSTANCE;
        }
        requireKnown(field);
        if (Fields.DATES.contains(field)) {
            if (pattern.equals(ANY)) {
                return new FieldExistsQuery(field);
            }
            throw Days.unreadable(field, pattern, null);
        }
        return super.getWildcardQuery(exact(field), pattern);
    }

    @Override
    protected Query getPrefixQuery(String field, String prefix) throws ParseException {
        requireWords(field, prefix + ANY);
        Query query = super.getPrefixQuery(exact(field), prefix);
        return field.equals(Fields.ID) ? either(query, super.getPrefixQuery(Fields.IN_ARTICLE, prefix)) : query;
    }

    @Override
    protected Query getFuzzyQuery(String field, String text, float similarity) throws ParseException {
        requireWords(field, text + "~");
        return super.getFuzzyQuery(exact(field), text, similarity);
    }

    @Override
    protected @Nullable Query getBooleanQuery(List<BooleanClause> clauses) throws ParseException {
        if (clauses.isEmpty() || !clauses.stream().allMatch(BooleanClause::isProhibited)) {
            return super.getBooleanQuery(clauses);
        }
        List<BooleanClause> fromAll = new ArrayList<>(clauses);
        fromAll.add(newBooleanClause(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER));
        return super.getBooleanQuery(fromAll);
    }

    private static void requireWords(String field, String text) {
        requireKnown(field);
        if (Fields.DATES.contains(field)) {
            throw Days.unreadable(field, text, null);
        }
    }

    private static void requireKnown(String field) {
        if (!Fields.QUERYABLE.contains(field)) {
            throw new QuerySyntaxException("There is no field " + field + ", only "
                    + String.join(", ", Fields.QUERYABLE)
                    + "; a backslash before a colon makes it an ordinary character.");
        }
    }
}
