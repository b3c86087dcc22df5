package org.onrecord.app.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;

/** Stanford CoreNLP's own {@code quote} annotator behind all that it asks for, at its defaults: what OnRecord is compared with. */
public final class StockQuotes {
    private static final List<String> ATTRIBUTION =
            List.of("edu/stanford/nlp/models/quoteattribution/quoteattribution_model.ser");

    private final StanfordCoreNLP pipeline;

    /** Loads the models, which takes half a minute. */
    public StockQuotes() {
        pipeline = new StanfordCoreNLP(properties());
    }

    /** Whether the class path holds the models of the default pipeline. */
    public static boolean available() {
        return StockModels.present(StockModels.COREFERENCE) && StockModels.present(ATTRIBUTION);
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
        // The library of holidays that it would load otherwise is not on the class path.
        properties.setProperty("sutime.binders", "0");
        return properties;
    }

    /** How many quotations were found in {@code text}; nothing where CoreNLP throws, which it does at some articles. */
    public OptionalInt read(String text) {
        Annotation document = new Annotation(text);
        try {
            pipeline.annotate(document);
        } catch (RuntimeException fault) {
            return OptionalInt.empty();
        }
        List<CoreMap> quotations = document.get(CoreAnnotations.QuotationsAnnotation.class);
        return OptionalInt.of(quotations == null ? 0 : quotations.size());
    }
}
