package example;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.app.corenlp.FoundStatement;
import org.onrecord.app.corenlp.StatementsAnnotation;

/** Who says what in a text, a line for each statement. */
public final class StatementsExample {
    private final StanfordCoreNLP pipeline;

    /** @param properties name of a properties file on the class path, or a path */
    public StatementsExample(String properties) {
        pipeline = new StanfordCoreNLP(properties);
    }

    /** The lines of a text. */
    public List<String> lines(String text) {
        CoreDocument document = pipeline.processToCoreDocument(text);
        List<String> lines = new ArrayList<>();
        for (CoreSentence sentence : document.sentences()) {
            for (FoundStatement statement : sentence.coreMap().get(StatementsAnnotation.class)) {
                lines.add(statement.sourceText() + ": " + statement.text() + " (" + statement.type() + ")");
            }
        }
        return lines;
    }

    /** The tokens of a part of a statement, with all that CoreNLP knows of them. */
    public static List<CoreLabel> tokens(CoreDocument document, FoundStatement.Part part) {
        return document.tokens().subList(part.tokenBegin(), part.tokenEnd());
    }
}
