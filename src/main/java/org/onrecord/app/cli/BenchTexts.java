package org.onrecord.app.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.ingest.Ingestor;
import org.onrecord.ingest.Input;
import org.onrecord.ingest.InputException;
import org.onrecord.ingest.Inputs;
import org.onrecord.model.Article;

/** The texts that a benchmark makes its articles of. */
final class BenchTexts {
    private BenchTexts() {}

    /**
     * The texts of all articles that files, folders and archives hold, each once, but those said to be in another language than
     * English and those without a word.
     */
    static List<String> read(List<String> inputs) throws InputException, UsageException {
        // The same text under another name would not be analysed again.
        Set<String> texts = new LinkedHashSet<>();
        try (Ingestor ingestor = new Ingestor()) {
            for (Input input : Inputs.expand(inputs)) {
                Articles.of(input, ingestor).stream()
                        .filter(BenchTexts::isEnglish)
                        .map(Article::text)
                        .forEach(texts::add);
            }
        }
        texts.removeIf(text -> Portion.words(text) == 0);
        if (texts.isEmpty()) {
            throw new UsageException("no articles to read in " + inputs.getFirst());
        }
        return List.copyOf(texts);
    }

    private static boolean isEnglish(Article article) {
        return article.language() == null || article.language().startsWith("en");
    }
}
