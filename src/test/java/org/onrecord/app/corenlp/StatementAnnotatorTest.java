package org.onrecord.app.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import example.StatementsExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Draft;

@Tag("model")
final class StatementAnnotatorTest {
    private static final String PROPERTIES = "corenlp/statements.properties";
    private static final StanfordCoreNLP PIPELINE = new StanfordCoreNLP(PROPERTIES);

    /** The face is two UTF-16 units and one code point. */
    private static final String TEXT = """
            The 😀 talks went on.

            “The truce holds for another year,” Ada Quill said on Friday. The markets fell.

            Bob Stone said that tariffs would rise in March.
            """;

    @Test
    void theExampleSaysWhoSaysWhat() {
        assertThat(new StatementsExample(PROPERTIES).lines(TEXT))
                .containsExactly(
                        "Ada Quill: The truce holds for another year, (DIRECT)",
                        "Bob Stone: tariffs would rise in March (INDIRECT)");
    }

    @Test
    void thePageSaysWhatTheExampleGives() throws IOException {
        String page = Files.readString(Path.of("docs", "corenlp.md"));
        String text = page.lines()
                .filter(line -> line.startsWith("    Ada Quill"))
                .findFirst()
                .orElseThrow();

        assertThat(new StatementsExample(PROPERTIES).lines(text.strip()))
                .hasSize(2)
                .allSatisfy(line -> assertThat(page).contains("\n    " + line + "\n"));
    }

    @Test
    void charactersAndTokensAreThoseOfTheDocument() {
        CoreDocument document = PIPELINE.processToCoreDocument(TEXT);
        FoundStatement first = statements(document.annotation()).getFirst();
        FoundStatement.Part cue = first.cue().getFirst();

        assertThat(TEXT.substring(cue.begin(), cue.end())).isEqualTo("said");
        assertThat(first.content().getFirst().begin()).isEqualTo(TEXT.indexOf("The truce"));
        assertThat(StatementsExample.tokens(document, cue))
                .extracting(CoreLabel::word)
                .containsExactly("said");
        assertThat(StatementsExample.tokens(document, first.content().getFirst()))
                .extracting(CoreLabel::word)
                .containsExactly("The", "truce", "holds", "for", "another", "year", ",");
        assertThat(first.type()).isEqualTo(Draft.Type.DIRECT);
        assertThat(first.confidence()).isBetween(0.0, 1.0);
    }

    @Test
    void aSentenceHasTheStatementsThatBeginInIt() {
        Annotation document = PIPELINE.process(TEXT);
        List<FoundStatement> all = statements(document);

        List<Integer> counts = document.get(CoreAnnotations.SentencesAnnotation.class).stream()
                .map(sentence -> statements(sentence).size())
                .toList();
        assertThat(counts).containsExactly(0, 1, 0, 1);
        assertThat(document.get(CoreAnnotations.SentencesAnnotation.class).stream()
                        .flatMap(sentence -> statements(sentence).stream()))
                .containsExactlyElementsOf(all);
    }

    @Test
    void threadsShareOneAnnotator() {
        List<FoundStatement> alone = statements(PIPELINE.process(TEXT));

        List<List<FoundStatement>> together = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> statements(PIPELINE.process(TEXT)))
                .toList();

        assertThat(together).allMatch(alone::equals);
    }

    @Test
    void theLibrariesBelowLogNothing() {
        List<LogRecord> records = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger("ai.onnxruntime");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                records.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        try {
            PIPELINE.process(TEXT);
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(records).isEmpty();
    }

    @Test
    void aTextWithoutWordsHasNoStatements() {
        assertThat(statements(PIPELINE.process(" \n "))).isEmpty();
    }

    private static List<FoundStatement> statements(CoreMap annotated) {
        return annotated.get(StatementsAnnotation.class);
    }
}
