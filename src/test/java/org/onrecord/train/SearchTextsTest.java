package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.encode.TextVectors;
import org.onrecord.eval.LabelledRelations;
import org.onrecord.extract.Relation;
import org.onrecord.model.Span;

final class SearchTextsTest {
    private final List<String> encoded = new ArrayList<>();
    private final SearchTexts texts = new SearchTexts(this::vectors, new Random(1));

    /** One piece at each character, which is its vector. */
    private TextVectors vectors(String text) {
        encoded.add(text);
        TextVectors.Builder builder = new TextVectors.Builder();
        for (int i = 0; i < text.length(); i++) {
            builder.add(text.charAt(i), i, i + 1, new float[] {text.charAt(i)});
        }
        return builder.build();
    }

    private static Relation relation(String text, String... contents) {
        List<Span> spans = new ArrayList<>();
        for (String content : contents) {
            int begin = text.indexOf(content);
            spans.add(new Span(begin, begin + content.length()));
        }
        return new Relation(spans, List.of(), List.of(), 1);
    }

    @Test
    void aStatementIsReadInItsArticleAndTaughtAsItsTextIsWritten() {
        String text = "Dunn said that the mill will be open by spring, Orr said nothing.";
        texts.add(new LabelledRelations("one", text, List.of(relation(text, "that the mill will be open by spring"))));

        assertThat(texts.statements()).singleElement().satisfies(example -> {
            assertThat(example.text()).isEqualTo("the mill will be open by spring");
            assertThat(example.pieces()).hasSize("that the mill will be open by spring".length());
            assertThat(example.vectors().id(example.pieces()[0])).isEqualTo('t');
        });
        assertThat(encoded.getFirst()).isEqualTo(text);
    }

    @Test
    void aQueryIsMadeOfWordsThatFollowEachOtherAndIsReadOnItsOwn() {
        String text = "Dunn said: the mill on the upper river will be open again by the end of the spring";
        texts.add(new LabelledRelations(
                "one",
                text,
                List.of(relation(text, "the mill on the upper river will be open again by the end of the spring"))));

        String query = texts.queries().getFirst().text();
        assertThat(text).contains(query);
        assertThat(query.split(" ").length).isBetween(2, 17);
        assertThat(encoded).containsExactly(text, query);
    }

    @Test
    void dividedContentIsJoined() {
        String text = "\"The mill,\" Dunn said, \"will be open.\"";

        assertThat(SearchTexts.said(
                        text,
                        relation(text, "\"The mill,\"", "\"will be open.\"").content()))
                .isEqualTo("The mill,\" … \"will be open.");
    }

    @Test
    void whatIsTooShortTeachesNothing() {
        String text = "Yes, said Dunn.";
        texts.add(new LabelledRelations("one", text, List.of(relation(text, "Yes"))));

        assertThat(texts.statements()).isEmpty();
        assertThat(texts.queries()).isEmpty();
    }
}
