package org.onrecord.app.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A web page as newspapers have them: an article with navigation and more headlines around it. */
final class BenchPage {
    private static final int SECTIONS = 14;
    private static final int HEADLINES = 20;

    private BenchPage() {}

    /** The page of an article whose paragraphs are divided by line breaks. */
    static String of(String title, String text) {
        String paragraphs = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p class=\"story-text\">" + escaped(line) + "</p>\n")
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>%1$s | The Sample Courier</title>
                <meta property="og:title" content="%1$s">
                <meta property="og:site_name" content="The Sample Courier">
                <meta property="article:published_time" content="2025-10-26T14:05:00+00:00">
                <script type="application/ld+json">
                {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "%1$s"}
                </script>
                <style>.story-text { margin: 0 0 1em; } nav li { display: inline; }</style>
                </head>
                <body>
                <header><nav><ul>
                %2$s</ul></nav></header>
                <main><article>
                <h1>%1$s</h1>
                <p class="byline">By A. Writer</p>
                %3$s</article>
                <aside><h2>More from this section</h2><ul>
                %4$s</ul></aside></main>
                <footer><p>Contact us</p><p>Terms of use</p><p>All rights reserved.</p></footer>
                <script>window.pageViews = (window.pageViews || 0) + 1;</script>
                </body>
                </html>
                """,
                escaped(title),
                links("Section", SECTIONS),
                paragraphs,
                links("Another headline of the day, number", HEADLINES));
    }

    private static String links(String words, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "<li class=\"item\"><a href=\"https://news.example/" + i + "\">" + words + " " + i
                        + "</a></li>\n")
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
