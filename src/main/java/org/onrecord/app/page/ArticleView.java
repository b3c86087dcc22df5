package org.onrecord.app.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with its statements marked.
 *
 * @param id of the article
 * @param heading its title, or where it came from
 * @param facts byline, outlet, day ...: what is known of it
 * @param original its address on the web; null where none is known that a page may link to
 * @param language BCP 47 tag
 * @param lines its text
 * @param cut whether the text goes on before or behind what is shown
 * @param statements in the order of the text, by the number that segments have
 * @param chosen the one that is looked at; null for none
 */
public record ArticleView(
        String id,
        String heading,
        List<String> facts,
        @Nullable String original,
        @Nullable String language,
        List<List<MarkedText.Segment>> lines,
        boolean cut,
        List<Marked> statements,
        @Nullable StatementView chosen)
        implements View {
    public ArticleView {
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
        statements = List.copyOf(statements);
    }

    /**
     * A statement as the text shows it.
     *
     * @param anchor name of its place in the text
     * @param speaker the name, or what the article says instead
     * @param style the style that colours the speaker
     * @param text its words, cut where they are many
     * @param href the page on which it is looked at
     * @param chosen whether this is that page
     */
    public record Marked(
            String anchor,
            String speaker,
            String style,
            String text,
            List<StanceView> stances,
            String href,
            boolean chosen) {
        public Marked {
            stances = List.copyOf(stances);
        }
    }

    @Override
    public String title() {
        return heading;
    }

    @Override
    public Section section() {
        return Section.SEARCH;
    }

    @Override
    public String template() {
        return "article.jte";
    }
}
