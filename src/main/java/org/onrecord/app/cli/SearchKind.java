package org.onrecord.app.cli;

import java.util.List;
import org.onrecord.index.Facet;
import org.onrecord.index.Filter;
import org.onrecord.index.Meaning;
import org.onrecord.index.Search;

/** The kinds of searches that are measured. */
enum SearchKind {
    /** One word. */
    TERM {
        @Override
        Search next(SyntheticArticles articles, int number) {
            return Search.of(Filter.all().withQuery(articles.word()), PAGE);
        }
    },
    /** Two words beside each other. */
    PHRASE {
        @Override
        Search next(SyntheticArticles articles, int number) {
            return Search.of(Filter.all().withQuery(phrase(articles)), PAGE);
        }
    },
    /** Three words of a speaker's in a year, about a target. */
    FILTER {
        @Override
        Search next(SyntheticArticles articles, int number) {
            return Search.of(filter(articles, number), PAGE);
        }
    },
    /** The same, counted by all facets. */
    FACETS {
        @Override
        Search next(SyntheticArticles articles, int number) {
            return FILTER.next(articles, number).counting(List.of(Facet.values()));
        }
    },
    /** Three words of anybody's, counted by all facets. */
    BROAD {
        @Override
        Search next(SyntheticArticles articles, int number) {
            return Search.of(Filter.all().withQuery(words(articles)), PAGE).counting(List.of(Facet.values()));
        }
    },
    /** What is nearest in meaning. */
    VECTOR {
        @Override
        Search next(SyntheticArticles articles, int number) {
            return Search.of(Filter.all(), PAGE).meaning(new Meaning(articles.embedding(), null, false));
        }
    },
    /** Three words and what is nearest in meaning. */
    HYBRID {
        @Override
        Search next(SyntheticArticles articles, int number) {
            return Search.of(Filter.all().withQuery(words(articles)), PAGE)
                    .meaning(new Meaning(articles.embedding(), null, true));
        }
    };

    private static final int PAGE = 20;

    /** The next search of the kind. */
    abstract Search next(SyntheticArticles articles, int number);

    private static Filter filter(SyntheticArticles articles, int number) {
        return Filter.all()
                .withQuery(words(articles))
                .withSpeaker(SyntheticArticles.rosterSpeaker(number))
                .withTarget("deal")
                .withDates(articles.day(), null);
    }

    private static String words(SyntheticArticles articles) {
        return articles.word() + " " + articles.word() + " " + articles.word();
    }

    private static String phrase(SyntheticArticles articles) {
        return "\"" + articles.word() + " " + articles.word() + "\"";
    }
}
