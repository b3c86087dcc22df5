package org.onrecord.eval;

import java.util.List;
import org.onrecord.extract.Relation;

/** Scores an extractor a document at a time: nothing of a document is kept but counts and a few examples. */
public final class ExtractionScorer {
    private final SpanScorer spans = new SpanScorer();
    private final RelationScorer relations = new RelationScorer();
    private final Reliability reliability = new Reliability();
    private final ErrorTally errors;
    private int documents;

    /**
     * A scorer that has seen nothing.
     *
     * @param examples how many examples to keep of each class of errors
     */
    public ExtractionScorer(int examples) {
        errors = new ErrorTally(examples);
    }

    /**
     * Adds one document.
     *
     * @param predictions what the extractor found in its text; UTF-16 positions
     */
    public void add(LabelledRelations document, List<Relation> predictions) {
        spans.add(document, predictions);
        MatchedRelations matched = MatchedRelations.of(document, predictions);
        relations.add(matched);
        errors.add(matched);
        boolean[] right = Reliability.right(matched);
        for (int i = 0; i < right.length; i++) {
            reliability.add(predictions.get(i).confidence(), right[i]);
        }
        documents++;
    }

    /** The scores of all documents so far. */
    public ExtractionScores scores() {
        return new ExtractionScores(documents, spans.scores(), relations.scores(), reliability, errors.counts());
    }
}
