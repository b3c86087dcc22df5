package org.onrecord.app.corenlp;

import edu.stanford.nlp.coref.CorefCoreAnnotations;
import edu.stanford.nlp.coref.data.CorefChain;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onrecord.model.Span;

/** Takes from a CoreNLP document what it says about who is who. */
final class StockReader {
    private static final String PERSON = "PERSON";
    private static final String APPOSITION = "appos";

    private StockReader() {}

    /** Of {@code text}, which is the document's. */
    static StockChains chains(String text, Annotation document) {
        List<StockChains.Word> words = new ArrayList<>();
        List<Integer> begins = new ArrayList<>();
        for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
            begins.add(words.size());
            words.addAll(words(sentence, words.size()));
        }
        Map<Integer, CorefChain> chains = document.get(CorefCoreAnnotations.CorefChainAnnotation.class);
        return new StockChains(
                text,
                words,
                chains.values().stream().map(chain -> phrases(chain, begins)).toList());
    }

    /** @param begin how many words stand in front of the sentence */
    private static List<StockChains.Word> words(CoreMap sentence, int begin) {
        SemanticGraph graph = sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
        return sentence.get(CoreAnnotations.TokensAnnotation.class).stream()
                .map(token -> word(token, graph, begin))
                .toList();
    }

    private static StockChains.Word word(CoreLabel token, SemanticGraph graph, int begin) {
        IndexedWord node = graph.getNodeByIndexSafe(token.index());
        IndexedWord parent = node == null ? null : graph.getParent(node);
        SemanticGraphEdge edge = parent == null ? null : graph.getEdge(parent, node);
        return new StockChains.Word(
                new Span(token.beginPosition(), token.endPosition()),
                parent == null ? StockChains.Word.NONE : begin + parent.index() - 1,
                edge != null && edge.getRelation().getShortName().equals(APPOSITION),
                PERSON.equals(token.ner()));
    }

    private static List<StockChains.Phrase> phrases(CorefChain chain, List<Integer> begins) {
        return chain.getMentionsInTextualOrder().stream()
                .map(mention -> phrase(mention, begins.get(mention.sentNum - 1) - 1))
                .toList();
    }

    /** @param offset of the document's indices, from 0, from the sentence's, from 1 */
    private static StockChains.Phrase phrase(CorefChain.CorefMention mention, int offset) {
        return new StockChains.Phrase(
                offset + mention.startIndex, offset + mention.endIndex, offset + mention.headIndex);
    }
}
