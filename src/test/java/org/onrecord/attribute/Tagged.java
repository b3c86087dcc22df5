package org.onrecord.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/**
 * Makes an annotated article of marked words, without a model: {@code Ada* Quill* sings_VBZ at North# Hall#} has a person, a
 * verb and an organisation. Words without a tag have the likeliest one; a full stop ends a sentence and a blank line a
 * paragraph.
 */
final class Tagged {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<word>(?:Mr|Mrs|Ms|Dr|Sen|J)\\.|['’]s|[\\p{L}\\p{N}]+(?:[-.][\\p{L}\\p{N}]+)*|[^\\s\\p{L}\\p{N}])(?:_(?<tag>[A-Z$]+))?(?<entity>[*#@])?");

    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("the", "DT"),
            Map.entry("a", "DT"),
            Map.entry("an", "DT"),
            Map.entry("he", "PRP"),
            Map.entry("she", "PRP"),
            Map.entry("his", "PRP$"),
            Map.entry("her", "PRP$"),
            Map.entry("said", "VBD"),
            Map.entry("met", "VBD"),
            Map.entry("is", "VBZ"),
            Map.entry("was", "VBD"),
            Map.entry("of", "IN"),
            Map.entry("in", "IN"),
            Map.entry("from", "IN"),
            Map.entry("and", "CC"),
            Map.entry("'s", "POS"),
            Map.entry("’s", "POS"));

    private final StringBuilder text = new StringBuilder();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();

    private Tagged() {}

    static AnnotatedArticle article(String marked) {
        return article(marked, null);
    }

    static AnnotatedArticle article(String marked, @Nullable String byline) {
        Tagged tagged = new Tagged();
        for (String paragraph : marked.strip().split("\n\n", -1)) {
            tagged.paragraph(paragraph);
        }
        Article plain = Article.of("test.txt", "text/plain", tagged.text.toString());
        Article article = new Article(
                plain.id(), "test.txt", "text/plain", null, byline, null, null, null, null, null, plain.text());
        return new AnnotatedArticle(article, tagged.paragraphs, tagged.sentences, List.of());
    }

    /** Where the words first stand as words. */
    static Span span(AnnotatedArticle article, String words) {
        Matcher matcher = Pattern.compile("(?<!\\p{L})" + Pattern.quote(words) + "(?!\\p{L})")
                .matcher(article.text());
        if (!matcher.find()) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        return new Span(matcher.start(), matcher.end());
    }

    private void paragraph(String marked) {
        text.append(text.isEmpty() ? "" : "\n\n");
        int begin = text.length();
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(marked);
        int read = 0;
        while (matcher.find()) {
            text.append(marked, read, matcher.start());
            read = matcher.end();
            tokens.add(token(matcher));
            if (matcher.group("word").equals(".")) {
                sentence(tokens);
            }
        }
        sentence(tokens);
        paragraphs.add(Paragraph.of(new Span(begin, text.length()), Paragraph.Kind.BODY));
    }

    private Token token(Matcher matcher) {
        String word = matcher.group("word");
        Span span = new Span(text.length(), text.length() + word.length());
        text.append(word);
        String tag = matcher.group("tag") == null ? tag(word) : matcher.group("tag");
        String lower = word.toLowerCase(Locale.ROOT);
        String lemma = tag.equals("NNS") ? lower.replaceFirst("ies$", "y").replaceFirst("s$", "") : lower;
        return new Token(span, word, lemma, tag, entity(matcher.group("entity")));
    }

    private static String tag(String word) {
        String known = TAGS.get(word.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        if (!Character.isLetterOrDigit(word.charAt(0))) {
            return word;
        }
        return Character.isUpperCase(word.charAt(0)) ? "NNP" : "NN";
    }

    private static String entity(@Nullable String mark) {
        return switch (mark == null ? "" : mark) {
            case "*" -> "PERSON";
            case "#" -> "ORGANIZATION";
            case "@" -> "LOCATION";
            default -> "O";
        };
    }

    private void sentence(List<Token> tokens) {
        if (!tokens.isEmpty()) {
            Span span = tokens.getFirst().span().cover(tokens.getLast().span());
            sentences.add(new Sentence(span, paragraphs.size(), tokens));
            tokens.clear();
        }
    }
}
