package org.onrecord.app.corenlp;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.onrecord.extract.RelationExtractor;
import org.onrecord.extract.StatementExtractor;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Draft;
import org.onrecord.model.Positions;
import org.onrecord.model.Span;
import org.onrecord.text.Layout;

/**
 * Finds statements of every speaker in a CoreNLP pipeline; needs {@code tokenize} alone and sets {@link StatementsAnnotation}. The
 * property {@code <name>.model} names the folder of the extractor's model. Safe for threads.
 *
 * <p>It keeps the model when CoreNLP unmounts it, because a pipeline that was built earlier may go on using it.
 */
public final class StatementAnnotator implements Annotator {
    private static final String DEFAULT_MODEL = "models/extractor";

    private final StatementExtractor extractor;

    /**
     * CoreNLP calls it for {@code customAnnotatorClass.<name>}.
     *
     * @throws IllegalArgumentException if there is no model in the folder, or not one of ours
     */
    public StatementAnnotator(String name, Properties properties) {
        RelationExtractor relations = load(name + ".model", properties);
        extractor = new StatementExtractor(() -> relations);
    }

    private static RelationExtractor load(String property, Properties properties) {
        Path folder = Path.of(properties.getProperty(property, DEFAULT_MODEL));
        if (!Files.isRegularFile(folder.resolve("encoder.onnx"))) {
            throw new IllegalArgumentException("no extractor's model is in " + folder.toAbsolutePath()
                    + "; set the property " + property + " to the folder models/extractor of OnRecord");
        }
        try {
            return RelationExtractor.load(folder);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    property + " is " + folder + ", which cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface declares it
    public Set<Class<? extends CoreAnnotation>> requires() {
        return Set.of(
                CoreAnnotations.TextAnnotation.class,
                CoreAnnotations.TokensAnnotation.class,
                CoreAnnotations.SentencesAnnotation.class);
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface declares it
    public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
        return Set.of(StatementsAnnotation.class);
    }

    @Override
    public void annotate(Annotation document) {
        String text = document.get(CoreAnnotations.TextAnnotation.class);
        List<CoreLabel> tokens = document.get(CoreAnnotations.TokensAnnotation.class);
        List<CoreMap> sentences = document.get(CoreAnnotations.SentencesAnnotation.class);
        if (text == null || tokens == null || sentences == null) {
            throw new IllegalArgumentException("the document has no text or is not tokenized");
        }
        List<Draft> drafts = extractor.extract(article(text)).drafts();
        List<FoundStatement> statements =
                drafts.stream().map(draft -> statement(draft, text, tokens)).toList();
        document.set(StatementsAnnotation.class, statements);
        share(statements, sentences);
    }

    private static AnnotatedArticle article(String text) {
        Article article = Article.of("annotation", "text/plain", text);
        return new AnnotatedArticle(article, Layout.of(text).paragraphs(), List.of(), List.of());
    }

    private static FoundStatement statement(Draft draft, String text, List<CoreLabel> tokens) {
        List<Span> source =
                draft.source() == null ? List.of() : List.of(draft.source().span());
        return new FoundStatement(
                parts(draft.content(), text, tokens),
                parts(draft.cue(), text, tokens),
                parts(source, text, tokens),
                draft.type(),
                draft.confidence(),
                draft.nested(),
                draft.turn());
    }

    private static List<FoundStatement.Part> parts(List<Span> spans, String text, List<CoreLabel> tokens) {
        return spans.stream().map(span -> part(span, text, tokens)).toList();
    }

    private static FoundStatement.Part part(Span span, String text, List<CoreLabel> tokens) {
        int first = Positions.firstEndingBehind(tokens, StatementAnnotator::span, span.begin());
        int count =
                Positions.overlapping(tokens, StatementAnnotator::span, span).size();
        return new FoundStatement.Part(span.begin(), span.end(), first, first + count, span.of(text));
    }

    private static void share(List<FoundStatement> statements, List<CoreMap> sentences) {
        List<List<FoundStatement>> shares = new ArrayList<>();
        sentences.forEach(sentence -> shares.add(new ArrayList<>()));
        for (FoundStatement statement : statements) {
            int begin = statement.content().getFirst().begin();
            int sentence = Positions.firstEndingBehind(sentences, StatementAnnotator::span, begin);
            if (sentence < shares.size()) {
                shares.get(sentence).add(statement);
            }
        }
        for (int i = 0; i < shares.size(); i++) {
            sentences.get(i).set(StatementsAnnotation.class, List.copyOf(shares.get(i)));
        }
    }

    private static Span span(CoreLabel token) {
        return new Span(token.beginPosition(), token.endPosition());
    }

    private static Span span(CoreMap sentence) {
        return new Span(
                sentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
                sentence.get(CoreAnnotations.CharacterOffsetEndAnnotation.class));
    }
}
