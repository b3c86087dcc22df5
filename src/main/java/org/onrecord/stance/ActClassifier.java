package org.onrecord.stance;

import org.onrecord.model.Act;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Draft;

/** Says what a speaker does by making a statement. The kind is not told yet: it is NONE with confidence 0. */
public final class ActClassifier {
    private final Commitments commitments = new Commitments();

    /** The act of one statement of the article. */
    public Act classify(AnnotatedArticle article, Draft draft) {
        Commitment commitment = commitments.find(article, draft);
        return new Act(Act.Kind.NONE, 0, commitment.condition(), commitment.deadline(), commitment.due());
    }
}
