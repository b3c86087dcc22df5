package org.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.encode.TextVectors;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Span;
import org.onrecord.text.Layout;

final class ContentsTest {
    /** The fragments of a relation in square brackets; statements divided by a bar, their fragments by an ellipsis. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "a leading that; Ann said [that it rains.]; it rains",
                "outer marks; [“It rains,”] Ann said.; It rains,",
                "marks inside stay; Ann said [it was “a fence with a gate.”]; it was “a fence with a gate.”",
                "around its cue, one statement; [“The harvest,”] Ann said, [“will not wait.”]; The harvest, … will not wait.",
                "a new quoted sentence, another statement; [“It works,”] Ann said. [“We will keep it.”]; It works, | We will keep it.",
                "an interrupted clause; [The duties], Ann said, [would stay].; The duties … would stay",
                "a passive; [The pause] was described by Ann [as “a breath.”]; The pause … as “a breath.”",
                "a new sentence behind the quotation; Ann said: [“Not yet.” Those were her words]; Not yet.",
                "a question before its answer; Asked [if it would], Ann said: [“No.”]; No.",
                "two pieces of one quotation, all of it; Ann said: “[It rains] and then [it snows].”; It rains and then it snows.",
                "no words, no statement; Ann said: [“…”]; ~~",
            })
    void becomesTheContentsOfStatements(String name, String marked, String expected) {
        assertThat(contents(marked)).as(name).isEqualTo(expected == null ? "" : expected);
    }

    private static String contents(String marked) {
        String text = marked.replaceAll("[\\[\\]]", "");
        List<Span> fragments = new ArrayList<>();
        int removed = 0;
        int begin = 0;
        for (int i = 0; i < marked.length(); i++) {
            if (marked.charAt(i) == '[') {
                begin = i - removed++;
            } else if (marked.charAt(i) == ']') {
                fragments.add(new Span(begin, i - removed++));
            }
        }
        Relation relation = new Relation(fragments, List.of(), List.of(), 1);
        AnnotatedArticle article = new AnnotatedArticle(
                Article.of("a.txt", "text/plain", text), Layout.of(text).paragraphs(), List.of(), List.of());
        RelationExtractor.Extraction extraction =
                new RelationExtractor.Extraction(List.of(relation), List.of(), new TextVectors.Builder().build());
        return String.join(
                " | ",
                new Contents(new ArticleView(article, extraction))
                        .of(relation).stream()
                                .map(spans -> String.join(
                                        " … ",
                                        spans.stream()
                                                .map(span -> span.of(text))
                                                .toList()))
                                .toList());
    }
}
