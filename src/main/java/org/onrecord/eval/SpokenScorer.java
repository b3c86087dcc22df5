package org.onrecord.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;
import org.onrecord.model.Speaker;
import org.onrecord.roster.Roster;

/** Scores the attribution of gold statements by speakers of a roster, by their ids. */
public final class SpokenScorer {
    private static final String SOMEBODY_ELSE = "somebody-else";
    private static final String NOBODY = "nobody";

    private final List<JudgedSource> judged = new ArrayList<>();
    private final ConfusionTable confusion;

    public SpokenScorer(Roster roster) {
        Stream<String> ids = roster.speakers().stream().map(Speaker::id);
        confusion = new ConfusionTable(
                "speaker, given to",
                Stream.concat(ids, Stream.of(SOMEBODY_ELSE, NOBODY)).toList());
    }

    /**
     * Adds one document.
     *
     * @param attributions of its drafts, in the same order
     */
    public void add(SpokenDocument document, List<Attribution> attributions) {
        List<Draft> drafts = document.given().drafts();
        if (attributions.size() != drafts.size()) {
            throw new IllegalArgumentException(
                    attributions.size() + " attributions of " + drafts.size() + " drafts in " + document.id());
        }
        for (int i = 0; i < drafts.size(); i++) {
            SpokenStatement statement = document.statements().get(i);
            Attribution attribution = attributions.get(i);
            Guess guess = Guess.of(attribution);
            confusion.add(statement.speaker(), label(attribution));
            judged.add(new JudgedSource(
                    document.id(),
                    document.text(),
                    drafts.get(i),
                    SourceForm.of(document.text(), statement.relation()),
                    statement.speaker(),
                    attribution,
                    statement.speaker().equals(guess.id())));
        }
    }

    private static String label(Attribution attribution) {
        return switch (attribution) {
            case Attribution.Rostered rostered -> rostered.speaker().id();
            case Attribution.OffRoster other -> SOMEBODY_ELSE;
            case Attribution.Unknown unknown -> NOBODY;
        };
    }

    /**
     * The scores of all documents so far.
     *
     * @param examples how many to give of each way to go wrong
     */
    public SourceScores scores(int examples) {
        return SourceScores.of(judged, JudgedSource::gold, confusion, 0, examples);
    }
}
