package org.onrecord.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.ingest.Ingestor;
import org.onrecord.ingest.Input;
import org.onrecord.ingest.Intake;
import org.onrecord.model.Article;

/** The articles that files hold, where nobody asks what became of the rest. */
final class Articles {
    private Articles() {}

    static List<Article> of(Input input, Ingestor ingestor) {
        List<Article> articles = new ArrayList<>();
        ingestor.read(input, intake -> {
            if (intake instanceof Intake.Read read) {
                articles.add(read.article());
            }
        });
        return articles;
    }
}
