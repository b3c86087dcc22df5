package org.onrecord.app.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.onrecord.eval.LabelledPair;
import org.onrecord.eval.StanceBaseline;
import org.onrecord.model.Stance.Label;

/** Stanford CoreNLP's own sentiment of what was said, as a way to tell which side it takes, whatever the target is. */
public final class StockSentiment implements StanceBaseline {
    private static final List<String> MODELS = List.of(
            "edu/stanford/nlp/models/lexparser/englishPCFG.ser.gz",
            "edu/stanford/nlp/models/sentiment/sentiment.ser.gz");

    /** Classes go from 0, very negative, to 4, very positive. */
    private static final double NEUTRAL = 2;
    /** The mean is neutral where that is the nearest class: one sentence in two that takes a side is enough, one in three is not. */
    private static final double BAND = 0.5;

    private final StanfordCoreNLP pipeline;

    /**
     * Loads the models, which takes some seconds.
     *
     * @throws IllegalStateException if they are not on the class path
     */
    public StockSentiment() {
        StockModels.require("CoreNLP's sentiment annotator", MODELS);
        pipeline = new StanfordCoreNLP(properties());
    }

    /** Whether the class path holds the models. */
    public static boolean available() {
        return StockModels.present(MODELS);
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,ssplit,parse,sentiment");
        properties.setProperty("parse.model", MODELS.getFirst());
        properties.setProperty("parse.binaryTrees", "true");
        properties.setProperty("parse.buildgraphs", "false");
        // The parser's time grows with the cube of a sentence's length; what is longer is read as a flat tree.
        properties.setProperty("parse.maxlen", "100");
        return properties;
    }

    @Override
    public String name() {
        return "CoreNLP sentiment";
    }

    @Override
    public Label predict(LabelledPair pair) {
        String said = pair.content().stream().map(span -> span.of(pair.text())).collect(Collectors.joining(" "));
        Annotation document = new Annotation(said);
        pipeline.annotate(document);
        return side(document.get(CoreAnnotations.SentencesAnnotation.class).stream()
                .mapToDouble(StockSentiment::sentiment));
    }

    private static double sentiment(CoreMap sentence) {
        Tree tree = sentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class);
        return tree == null ? NEUTRAL : RNNCoreAnnotations.getPredictedClass(tree);
    }

    /**
     * The side of the sentences' mean.
     *
     * @param classes one of each sentence, in [0, 4]
     */
    static Label side(DoubleStream classes) {
        OptionalDouble mean = classes.average();
        if (mean.isEmpty() || Math.abs(mean.getAsDouble() - NEUTRAL) < BAND) {
            return Label.NEUTRAL;
        }
        return mean.getAsDouble() > NEUTRAL ? Label.FAVOR : Label.AGAINST;
    }
}
