package org.onrecord.app.corenlp;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;

/** Stanford CoreNLP's own coreference at its defaults for English, as a way to tell who a source is. */
public final class StockCoreference {
    private final StanfordCoreNLP before;
    private final StanfordCoreNLP coreference;

    /** Loads the models, which takes half a minute. */
    public StockCoreference() {
        before = new StanfordCoreNLP(properties("tokenize,pos,lemma,ner,depparse"));
        // A pipeline of its own, so that its time can be told from that of the others.
        coreference = new StanfordCoreNLP(properties("coref"), false);
    }

    /** Whether the class path holds the models of the default pipeline. */
    public static boolean available() {
        return StockModels.present(StockModels.COREFERENCE);
    }

    private static Properties properties(String annotators) {
        Properties properties = new Properties();
        properties.setProperty("annotators", annotators);
        // By default a headline and the paragraph below it are one sentence.
        properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
        // The library of holidays that it would load otherwise is not on the class path.
        properties.setProperty("sutime.binders", "0");
        return properties;
    }

    /**
     * Annotates an article up to coreference. What it gives resolves chains, once, and then attributes drafts of the article:
     * one attribution for each, in the same order.
     */
    public Function<List<Draft>, List<Attribution>> annotated(Article article) {
        Annotation document = new Annotation(article.text());
        before.annotate(document);
        return drafts -> {
            coreference.annotate(document);
            StockSpeakers speakers = new StockSpeakers(StockReader.chains(article.text(), document));
            return drafts.stream().map(speakers::of).toList();
        };
    }
}
