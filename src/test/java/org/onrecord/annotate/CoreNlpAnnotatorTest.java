package org.onrecord.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onrecord.Annotated;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Mention;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Sentence;
import org.onrecord.model.Token;

@Tag("model")
final class CoreNlpAnnotatorTest {
    @Test
    void tokensLieWhereTheirWordsStand() {
        AnnotatedArticle article =
                Annotated.text("\uFEFFGENEVA, May 12 (Agency) - \"We’ll 😀 see,\" said Ada Quill.\r\n\r\nLast  line.");

        assertThat(article.sentences()).isNotEmpty();
        for (Sentence sentence : article.sentences()) {
            for (Token token : sentence.tokens()) {
                assertThat(token.span().of(article.text())).isEqualTo(token.word());
            }
        }
    }

    @Test
    void noSentenceCrossesAParagraphOrBeginsInADateline() {
        AnnotatedArticle article = Annotated.text("GENEVA, May 12 (Agency) - The talks went on.\n\nThey ended.");

        assertThat(article.sentences()).hasSize(2);
        for (Sentence sentence : article.sentences()) {
            Paragraph paragraph = article.paragraphs().get(sentence.paragraph());
            assertThat(paragraph.span().contains(sentence.span())).isTrue();
            assertThat(sentence.span().begin()).isGreaterThanOrEqualTo(paragraph.body());
        }
        assertThat(article.sentences().getFirst().span().of(article.text())).startsWith("The talks");
    }

    @Test
    void personsAndOrganisationsAreMentions() {
        AnnotatedArticle article = Annotated.text("Ada Quill works for Microsoft in Berlin.");

        assertThat(article.mentions())
                .extracting(mention -> mention.span().of(article.text()))
                .containsExactly("Ada Quill", "Microsoft");
        assertThat(article.mentions()).extracting(Mention::kind).containsOnly(Mention.Kind.NAME);
    }

    @Test
    void anEndlessLineIsReadWholeInPieces() {
        String words = "word ".repeat(3_000) + "x".repeat(7_000) + "😀".repeat(4_000);

        List<Sentence> sentences = Annotated.text(words).sentences();

        String read = sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .map(Token::word)
                .collect(Collectors.joining());
        assertThat(read).isEqualTo(words.replace(" ", ""));
    }
}
