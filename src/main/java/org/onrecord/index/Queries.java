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
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.onrecord.model.Fate;
import org.onrecord.model.Ids;
import org.onrecord.model.Stance;

/** From what is wanted to Lucene's queries. Only the query string scores. */
final class Queries {
    private Queries() {}

    /** The statements that a filter wants; throws {@link QuerySyntaxException}. */
    static Query statements(Filter filter) {
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
            all.add(exactly(Fields.ROSTER, Fields.YES), Occur.FILTER);
        }
        filter.values().forEach((facet, values) -> all.add(oneOf(facet, values), Occur.FILTER));
        return ofStatements(all.build())
                ? all.build()
                : all.add(kind(Fields.STATEMENT), Occur.FILTER).build();
    }

    /** Whether only statements are found anyway, since a word is asked for in a field that only they have. */
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
                        && all.getClauses(Occur.SHOULD).stream().allMatch(Queries::ofStatements)
                : required.stream().anyMatch(clause -> ofStatements(clause.query()));
    }

    /** The same, rewritten for what is in an index. */
    static Query prepared(Filter filter, IndexSearcher searcher) throws IOException {
        try {
            return searcher.rewrite(statements(filter));
        } catch (IndexSearcher.TooManyClauses e) {
            throw QuerySyntaxException.limit("The query " + filter.query() + " stands for too many words.", e);
        }
    }

    private static Query oneOf(Facet facet, Set<String> values) {
        return KeywordField.newSetQuery(
                facet.field(),
                values.stream().map(facet::term).map(BytesRef::new).toList());
    }

    private static String side(Filter filter, Stance.Label label) {
        return filter.target() == null ? label.name() : StatementDocument.stanceToward(filter.target(), label);
    }

    /** The statements whose id begins so. */
    static Query idPrefix(String prefix) {
        return new PrefixQuery(new Term(Fields.ID, prefix));
    }

    /** What holds the article of an input, if its text is stored. */
    static Query article(String source) {
        return both(exactly(Fields.KEY, Ids.sha256(source)), articles());
    }

    /** The articles whose text is stored. */
    static Query articles() {
        return new TermInSetQuery(
                Fields.FATE,
                List.of(
                        new BytesRef(Fate.KEPT.label()),
                        new BytesRef(Fate.EMPTY.label()),
                        new BytesRef(Fate.NOT_LANGUAGE.label())));
    }

    /** What came to one fate. */
    static Query fate(Fate fate) {
        return exactly(Fields.FATE, fate.label());
    }

    /** All documents of a kind. */
    static Query kind(String kind) {
        return exactly(Fields.KIND, kind);
    }

    /** The articles of one fate for one reason. */
    static Query because(Fate fate, String why) {
        return both(fate(fate), exactly(Fields.WHY, why));
    }

    /** The articles that were analysed so. */
    static Query stamped(String stamp) {
        return exactly(Fields.STAMP, stamp);
    }

    /** The articles whose text is stored and was analysed otherwise. */
    static Query stale(String stamp) {
        return new BooleanQuery.Builder()
                .add(articles(), Occur.FILTER)
                .add(stamped(stamp), Occur.MUST_NOT)
                .build();
    }

    /** What became of everything in an input. */
    static Query allIn(String input) {
        return gaveArticles(Ids.sha256(input));
    }

    /** What became of everything in the input that has this key. */
    static Query gaveArticles(String inputKey) {
        return both(exactly(Fields.INPUT_KEY, inputKey), kind(Fields.ARTICLE));
    }

    /** That the input that has this key was read to its end. */
    static Query entry(String inputKey) {
        return exactly(Fields.ENTRY, inputKey);
    }

    /** The articles in an input whose text is stored. */
    static Query articlesIn(String input) {
        return both(allIn(input), articles());
    }

    /** What holds the text of an article. */
    static Query holding(String articleId) {
        return exactly(Fields.HOLDS, articleId);
    }

    /** The duplicates of an article. */
    static Query copying(String articleId) {
        return exactly(Fields.COPIES, articleId);
    }

    /** The head of near-duplicates that has this key. */
    static Query head(String key) {
        return exactly(Fields.NEAR_HEAD, key);
    }

    /** What is linked to the head that has this key. */
    static Query linked(String key) {
        return exactly(Fields.NEAR_LINK, key);
    }

    /** What holds or copies an article whose id begins so. */
    static Query articleIdPrefix(String prefix) {
        return new BooleanQuery.Builder()
                .add(new PrefixQuery(new Term(Fields.HOLDS, prefix)), Occur.SHOULD)
                .add(new PrefixQuery(new Term(Fields.COPIES, prefix)), Occur.SHOULD)
                .build();
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }

    private static Query keyword(String field, String value) {
        return new TermQuery(new Term(field, Analyzers.QUERY.normalize(field, value)));
    }

    private static Query exactly(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
