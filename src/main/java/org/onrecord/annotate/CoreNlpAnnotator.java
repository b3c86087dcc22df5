package org.onrecord.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Interruption;
import org.onrecord.model.Mention;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Token;
import org.onrecord.text.Layout;

/**
 * Tokens, sentences, tags, lemmas and names by Stanford CoreNLP. A paragraph is annotated at a time, so
 * that no sentence crosses one and memory does not grow with the article. Thread-safe; models load at the first use.
 */
public final class CoreNlpAnnotator {
    /**
     * Longer paragraphs are annotated in pieces, cut behind a sentence if possible: the recogniser's time grows faster than a
     * sentence does, and a line without an end is one sentence. UTF-16 code units.
     */
    private static final int PIECE_MAX = 6_000;

    private @Nullable StanfordCoreNLP pipeline;

    /** Annotates {@code article}. Spans of the result are UTF-16 positions in its text. */
    public AnnotatedArticle annotate(Article article) {
        String text = article.text();
        List<Paragraph> paragraphs = Layout.of(text).paragraphs();
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Interruption.check();
            Paragraph paragraph = paragraphs.get(i);
            for (Span piece :
                    pieces(text, new Span(paragraph.body(), paragraph.span().end()))) {
                sentences.addAll(sentences(text, piece, i));
            }
        }
        return new AnnotatedArticle(article, paragraphs, sentences, names(sentences));
    }

    private synchronized StanfordCoreNLP pipeline() {
        StanfordCoreNLP loaded = pipeline;
        if (loaded == null) {
            loaded = new StanfordCoreNLP(properties());
            pipeline = loaded;
        }
        return loaded;
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner");
        properties.setProperty("tokenize.options", "untokenizable=noneKeep,invertible=true,splitHyphenated=false");
        properties.setProperty("ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("ner.applyNumericClassifiers", "false");
        properties.setProperty("ner.useSUTime", "false");
        properties.setProperty("ner.buildEntityMentions", "false");
        properties.setProperty("sutime.binders", "0");
        return properties;
    }

    private static List<Span> pieces(String text, Span whole) {
        List<Span> pieces = new ArrayList<>();
        int begin = whole.begin();
        while (whole.end() - begin > PIECE_MAX) {
            int end = cut(text, begin);
            pieces.add(new Span(begin, end));
            begin = end;
        }
        pieces.add(new Span(begin, whole.end()));
        return pieces;
    }

    /** Behind the last sentence that fits, else the last word, else the last character. */
    private static int cut(String text, int begin) {
        int word = 0;
        for (int i = begin + PIECE_MAX; i > begin; i--) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                if (i - 1 > begin && ".!?”\"".indexOf(text.charAt(i - 2)) >= 0) {
                    return i;
                }
                word = Math.max(word, i);
            }
        }
        int end = word > begin ? word : begin + PIECE_MAX;
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private List<Sentence> sentences(String text, Span piece, int paragraph) {
        Annotation annotation = new Annotation(piece.of(text));
        pipeline().annotate(annotation);
        List<CoreMap> found = annotation.get(CoreAnnotations.SentencesAnnotation.class);
        List<Sentence> sentences = new ArrayList<>();
        if (found != null) {
            for (CoreMap sentence : found) {
                List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
                if (!labels.isEmpty()) {
                    sentences.add(sentence(labels, piece.begin(), paragraph));
                }
            }
        }
        return sentences;
    }

    private static Sentence sentence(List<CoreLabel> labels, int shift, int paragraph) {
        List<Token> tokens = new ArrayList<>(labels.size());
        for (int i = 0; i < labels.size(); i++) {
            tokens.add(token(labels.get(i), shift));
        }
        Span span = tokens.getFirst().span().cover(tokens.getLast().span());
        return new Sentence(span, paragraph, tokens);
    }

    private static Token token(CoreLabel label, int shift) {
        String lemma = label.lemma() == null ? label.originalText() : label.lemma();
        String entity = label.ner() == null ? "O" : label.ner();
        return new Token(
                new Span(label.beginPosition() + shift, label.endPosition() + shift),
                label.originalText(),
                lemma.toLowerCase(Locale.ROOT),
                label.tag(),
                entity);
    }

    /** Runs of tokens that the recogniser calls persons or organisations. */
    private static List<Mention> names(List<Sentence> sentences) {
        List<Mention> names = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                String entity = tokens.get(i).entity();
                int end = i + 1;
                while (end < tokens.size() && tokens.get(end).entity().equals(entity)) {
                    end++;
                }
                if (entity.equals("PERSON") || entity.equals("ORGANIZATION")) {
                    Span span = tokens.get(i).span().cover(tokens.get(end - 1).span());
                    names.add(new Mention(span, Mention.Kind.NAME));
                }
                i = end - 1;
            }
        }
        return names;
    }
}
