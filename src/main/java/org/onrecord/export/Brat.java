package org.onrecord.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Ids;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/**
 * A folder for the annotation tool brat: for each article its text and, in standoff notation, its statements; brat's
 * configuration; and {@code articles.tsv}, which says what article each document is. Offsets count Unicode code points.
 */
public final class Brat implements RowWriter {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern OUTSIDE_NAMES = Pattern.compile("[^A-Za-z0-9_-]");

    private final Path folder;
    private final CurrentArticle articles;
    private final CsvOutput table;
    private final Set<String> stances = new TreeSet<>();
    private @Nullable ArticleText article;
    private @Nullable BratDocument document;

    /**
     * Writes into a folder.
     *
     * @param folder exists and is empty
     * @param texts has the articles of all statements that are written
     */
    public Brat(Path folder, ArticleTexts texts) throws IOException {
        this.folder = folder;
        articles = new CurrentArticle(texts);
        table = new CsvOutput(
                new BufferedOutputStream(Files.newOutputStream(folder.resolve("articles.tsv"))),
                new CsvDialect('\t', false, true));
        table.plain("document");
        table.plain("article_id");
        table.plain("article_source");
        table.plain("article_title");
        table.plain("article_url");
        table.plain("article_published");
        table.endRow();
    }

    @Override
    public void write(StatementRow row) throws IOException {
        ArticleText current = articles.of(row);
        BratDocument open = document;
        if (open == null || !current.equals(article)) {
            closeDocument();
            open = open(row, current);
            article = current;
            document = open;
        }
        open.write(row);
        for (Stance stance : row.stance()) {
            if (stance.about()) {
                stances.add(attribute(stance.target()));
            }
        }
    }

    private BratDocument open(StatementRow row, ArticleText text) throws IOException {
        String name = name(row.articleId());
        table.text(name);
        table.text(row.articleId());
        table.text(row.articleSource());
        table.text(row.articleTitle());
        table.text(row.articleUrl());
        table.plain(
                row.articlePublished() == null ? null : row.articlePublished().iso());
        table.endRow();
        return new BratDocument(folder, name, text);
    }

    /** Never made of where an article comes from: that may lead out of the folder. */
    private String name(String articleId) {
        String base = HASH.matcher(articleId).matches() ? articleId : Ids.sha256(articleId);
        String name = base;
        for (int copy = 2; Files.exists(folder.resolve(name + ".txt")); copy++) {
            name = base + "-" + copy;
        }
        return name;
    }

    /** The attribute for stances toward a target. */
    static String attribute(String target) {
        return "Stance_" + OUTSIDE_NAMES.matcher(target).replaceAll("_");
    }

    private void closeDocument() throws IOException {
        if (document != null) {
            document.close();
            document = null;
        }
    }

    @Override
    public void close() throws IOException {
        try (table) {
            closeDocument();
            StringBuilder attributes = new StringBuilder("Type\tArg:Content, Value:DIRECT|INDIRECT|MIXED\n");
            stances.forEach(stance -> attributes.append(stance).append("\tArg:Content, Value:FAVOR|AGAINST|NEUTRAL\n"));
            write("annotation.conf", """
                    [entities]
                    Content
                    Source
                    Cue

                    [relations]
                    SaidBy\tArg1:Content, Arg2:Source
                    CuedBy\tArg1:Content, Arg2:Cue
                    <OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

                    [events]

                    [attributes]
                    """ + attributes);
            write("visual.conf", """
                    [labels]

                    [drawing]
                    SPAN_DEFAULT\tfgColor:black, bgColor:#ffffff, borderColor:darken
                    ARC_DEFAULT\tcolor:black, arrowHead:triangle-5
                    ATTRIBUTE_DEFAULT\tglyph:*
                    Content\tbgColor:#cfe8ff
                    Source\tbgColor:#ffe0b0
                    Cue\tbgColor:#d8f0c8
                    """);
        }
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }
}
