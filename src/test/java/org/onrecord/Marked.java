package org.onrecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Draft;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Published;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/**
 * One sentence with a statement in it, of marked words and without a model: {@code Ada Quill {claims_VBZ~claim} [[it will
 * hold]].} has its cue in braces and its content in double brackets. A word may have a tag and a lemma; without a tag it has
 * the likeliest of common words, else NN.
 */
public record Marked(AnnotatedArticle article, Draft draft) {
    private static final Pattern PIECE = Pattern.compile(
            "(?<mark>\\[\\[|]]|[{}])|(?<space>\\s+)"
                    + "|(?<word>n['’]t|['’](?:s|ll|re|ve|d)\\b|[\\p{L}\\p{N}]+(?:[-.][\\p{L}\\p{N}]+)*|.)(?:_(?<tag>[A-Z]+))?(?:~(?<lemma>\\w+))?");

    private static final Map<String, String> TAGS = tags();

    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        put(tags, "MD", "will would ’ll 'll can could may might must should shall");
        put(tags, "TO", "to");
        put(tags, "VBZ", "is has");
        put(tags, "VBP", "are have");
        put(tags, "VBD", "was were had did said told");
        put(tags, "VB", "sign lift pay leave be");
        put(tags, "DT", "the a an");
        return Map.copyOf(tags);
    }

    private static void put(Map<String, String> tags, String tag, String words) {
        for (String word : words.split(" ", -1)) {
            tags.put(word, tag);
        }
    }

    /** An undated article whose statement has the given type. */
    public static Marked of(Draft.Type type, String marked) {
        return of(type, marked, null);
    }

    /** An article of one day. */
    public static Marked of(Draft.Type type, String marked, @Nullable LocalDate published) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        List<Span> content = new ArrayList<>();
        List<Span> cue = new ArrayList<>();
        int open = 0;
        Matcher matcher = PIECE.matcher(marked);
        while (matcher.find()) {
            if (matcher.group("mark") != null) {
                switch (matcher.group("mark")) {
                    case "]]" -> content.add(new Span(open, text.length()));
                    case "}" -> cue.add(new Span(open, text.length()));
                    default -> open = text.length();
                }
            } else if (matcher.group("space") != null) {
                text.append(matcher.group("space"));
            } else {
                tokens.add(token(matcher, text.length()));
                text.append(matcher.group("word"));
            }
        }
        Span all = new Span(0, text.length());
        Article plain = Article.of("a.txt", "text/plain", text.toString());
        Article article = new Article(
                plain.id(),
                "a.txt",
                "text/plain",
                null,
                null,
                null,
                null,
                published == null ? null : Published.on(published),
                null,
                null,
                plain.text());
        AnnotatedArticle annotated = new AnnotatedArticle(
                article,
                List.of(Paragraph.of(all, Paragraph.Kind.BODY)),
                List.of(new Sentence(all, 0, tokens)),
                List.of());
        return new Marked(annotated, new Draft(content, cue, null, type, 0, 1, false, "by-hand"));
    }

    private static Token token(Matcher matcher, int begin) {
        String word = matcher.group("word");
        String tag = matcher.group("tag") == null ? TAGS.getOrDefault(word, "NN") : matcher.group("tag");
        String lemma = matcher.group("lemma") == null ? word : matcher.group("lemma");
        return new Token(new Span(begin, begin + word.length()), word, lemma, tag, "O");
    }
}
