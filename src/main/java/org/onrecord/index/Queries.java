package org.onrecord.index;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.onrecord.model.Fate;
import org.onrecord.model.Ids;

/** Lucene's queries for what the program itself looks up. */
final class Queries {
    private Queries() {}

    /** The statements whose id begins so. */
    static Query idPrefix(String prefix) {
        return new PrefixQuery(new Term(Fields.ID, prefix));
    }

    /** Finds the statements of an article. */
    static Term inArticle(String articleId) {
        return new Term(Fields.IN_ARTICLE, Analyzers.QUERY.normalize(Fields.IN_ARTICLE, articleId));
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

    /** What holds the text of an article whose id begins so. */
    static Query holdingPrefix(String prefix) {
        return new PrefixQuery(new Term(Fields.HOLDS, prefix));
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

    /** What has a value of a field as it stands in the index. */
    static Query exactly(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
