package org.onrecord.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.onrecord.model.Stance;

/** From what is wanted to Lucene's queries, rewritten for what is in an index. Only the query string scores. */
final class FilterQueries {
    private static final Term REJECTED = new Term(Fields.KIND, Fields.REJECTED);

    private FilterQueries() {}

    /**
     * The statements that a filter wants.
     *
     * @throws QuerySyntaxException if the filter's query cannot be read
     */
    static Query statements(Filter filter, IndexSearcher searcher) throws IOException {
        BooleanQuery.Builder all = conditions(filter);
        // To look at what all are for what all are costs as much as the search.
        if (!ofStatements(all.build()) || hasRejected(searcher)) {
            all.add(Queries.kind(Fields.STATEMENT), Occur.FILTER);
        }
        return rewritten(filter, all.build(), searcher);
    }

    /** The same with those that a person rejected. */
    static Query reviewed(Filter filter, IndexSearcher searcher) throws IOException {
        BooleanQuery.Builder all = conditions(filter);
        all.add(
                new TermInSetQuery(Fields.KIND, List.of(new BytesRef(Fields.STATEMENT), new BytesRef(Fields.REJECTED))),
                Occur.FILTER);
        return rewritten(filter, all.build(), searcher);
    }

    /** Whether a filter wants all that has an embedding. */
    static boolean wantsAll(Filter filter, IndexSearcher searcher) throws IOException {
        return filter.equals(Filter.all()) && !hasRejected(searcher);
    }

    private static boolean hasRejected(IndexSearcher searcher) throws IOException {
        return searcher.getIndexReader().docFreq(REJECTED) > 0;
    }

    private static Query rewritten(Filter filter, Query wanted, IndexSearcher searcher) throws IOException {
        try {
            return searcher.rewrite(wanted);
        } catch (IndexSearcher.TooManyClauses e) {
            throw QuerySyntaxException.limit("The query " + filter.query() + " stands for too many words.", e);
        }
    }

    private static BooleanQuery.Builder conditions(Filter filter) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (filter.query() != null) {
            all.add(StatementQueryParser.read(filter.query()), Occur.MUST);
        }
        if (filter.speaker() != null) {
            all.add(keyword(Fields.SPEAKER_ID, filter.speaker()), Occur.FILTER);
        }
        if (filter.target() != null) {
            all.add(keyword(Fields.TARGET, filter.target()), Occur.FILTER);
        }
        if (filter.stance() != null) {
            all.add(keyword(Fields.STANCE, side(filter, filter.stance())), Occur.FILTER);
        }
        if (filter.from() != null || filter.to() != null) {
            LocalDate first = filter.from() == null ? LocalDate.MIN : filter.from();
            LocalDate last = filter.to() == null ? LocalDate.MAX : filter.to();
            all.add(StatementQueryParser.between(Fields.PUBLISHED, first, last), Occur.FILTER);
        }
        if (filter.scope() == Filter.Scope.ROSTER) {
            all.add(Queries.exactly(Fields.ROSTER, Fields.YES), Occur.FILTER);
        }
        filter.values().forEach((facet, values) -> all.add(oneOf(facet, values), Occur.FILTER));
        return all;
    }

    private static Query oneOf(Facet facet, Set<String> values) {
        return KeywordField.newSetQuery(
                facet.field(),
                values.stream().map(facet::term).map(BytesRef::new).toList());
    }

    private static String side(Filter filter, Stance.Label label) {
        return filter.target() == null ? label.name() : StatementDocument.stanceToward(filter.target(), label);
    }

    private static Query keyword(String field, String value) {
        return new TermQuery(new Term(field, Analyzers.QUERY.normalize(field, value)));
    }

    /** Whether only statements, or rejected ones, are found anyway, since a word is asked for in a field that only they have. */
    private static boolean ofStatements(Query query) {
        return switch (query) {
            case TermQuery term -> Fields.OF_STATEMENTS.contains(term.getTerm().field());
            case PhraseQuery phrase -> Fields.OF_STATEMENTS.contains(phrase.getField());
            case BoostQuery boosted -> ofStatements(boosted.getQuery());
            case BooleanQuery all -> ofStatements(all);
            default -> false;
        };
    }

    private static boolean ofStatements(BooleanQuery all) {
        List<BooleanClause> required =
                all.clauses().stream().filter(BooleanClause::isRequired).toList();
        return required.isEmpty()
                ? !all.getClauses(Occur.SHOULD).isEmpty()
                        && all.getClauses(Occur.SHOULD).stream().allMatch(FilterQueries::ofStatements)
                : required.stream().anyMatch(clause -> ofStatements(clause.query()));
    }
}
