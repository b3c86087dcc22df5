package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.eval.AttributionReport;
import org.onrecord.eval.EvaluationException;
import org.onrecord.eval.GivenDrafts;
import org.onrecord.eval.LabelledSources;
import org.onrecord.eval.SourceScorer;
import org.onrecord.eval.SourceScores;
import org.onrecord.eval.SpokenDocument;
import org.onrecord.eval.SpokenScorer;
import org.onrecord.model.Attribution;
import org.onrecord.roster.Roster;

/** Measures whom relations and statements that people marked are given to. */
final class AttributionMeasurement {
    private final Console console;
    private final Measurement measurement;
    private final Path parameters;
    private final int show;
    private final boolean quiet;

    /**
     * @param parameters the attributor's file
     * @param show how many examples of each error are printed
     */
    AttributionMeasurement(Console console, Measurement measurement, Path parameters, int show, boolean quiet) {
        this.console = console;
        this.measurement = measurement;
        this.parameters = parameters;
        this.show = show;
        this.quiet = quiet;
    }

    /** Speakers of given relations, with the best guesses and the cost of a baseline where there is one. */
    void relations(List<LabelledSources> documents, Roster roster, @Nullable AttributionModel baseline)
            throws IOException {
        List<GivenDrafts> given = documents.stream().map(LabelledSources::given).toList();
        Attributed ours = measurement.attributed(given, roster, parameters, quiet);
        SourceScores scores = scores(documents, ours);
        print("Speakers of given relations, persons by the form of the source", scores);
        if (baseline != null) {
            console.out().flush();
            Attributed theirs = measurement.attributed(given, baseline, quiet);
            console.line("");
            console.line("Best guesses beside those of CoreNLP's coreference");
            print(AttributionReport.beside("OnRecord", scores, "CoreNLP", scores(documents, theirs)));
            print(AttributionCostReport.lines(ours.cost(), theirs.cost()));
        }
    }

    private SourceScores scores(List<LabelledSources> documents, Attributed attributed) {
        SourceScorer scorer = new SourceScorer();
        for (int i = 0; i < documents.size(); i++) {
            scorer.add(documents.get(i), attributed.attributions().get(i));
        }
        return scorer.scores(show);
    }

    /** Speakers of given statements. */
    void statements(Path gold, Path texts, Roster roster) throws EvaluationException, IOException {
        List<SpokenDocument> documents = SpokenDocument.read(gold, texts);
        List<List<Attribution>> attributions = measurement
                .attributed(documents.stream().map(SpokenDocument::given).toList(), roster, parameters, quiet)
                .attributions();
        SpokenScorer scorer = new SpokenScorer(roster);
        for (int i = 0; i < documents.size(); i++) {
            scorer.add(documents.get(i), attributions.get(i));
        }
        print("Speakers of given statements", scorer.scores(show));
    }

    private void print(List<String> lines) throws IOException {
        for (String line : lines) {
            console.line(line);
        }
    }

    /** What quotes a text may hold anything; the blanks in front are ours. */
    private void print(String title, SourceScores scores) throws IOException {
        console.line(title);
        for (String line : AttributionReport.lines(scores)) {
            String inner = line.stripLeading();
            boolean quotes = !inner.equals(line);
            console.line(quotes ? line.substring(0, line.length() - inner.length()) + Printable.line(inner) : line);
        }
    }
}
