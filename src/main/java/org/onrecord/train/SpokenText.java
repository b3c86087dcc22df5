package org.onrecord.train;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.CoreNlpAnnotator;
import org.onrecord.eval.GivenDrafts;
import org.onrecord.eval.LabelledSource;
import org.onrecord.eval.LabelledSources;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Draft;
import org.onrecord.model.SpeakerKind;

/**
 * An annotated document and who its sources are.
 *
 * @param sources one for each of {@code drafts}, in the same order
 */
record SpokenText(AnnotatedArticle article, List<Draft> drafts, List<LabelledSource> sources) {
    static SpokenText of(LabelledSources document, CoreNlpAnnotator annotator) {
        GivenDrafts given = document.given();
        return new SpokenText(annotator.annotate(given.article()), given.drafts(), document.sources());
    }

    /** The speakers' names: empty for one without a name or who is no person, null where it is not known. */
    List<@Nullable String> speakers() {
        List<@Nullable String> speakers = new ArrayList<>();
        for (LabelledSource source : sources) {
            boolean known = source.kind() != SpeakerKind.UNKNOWN;
            String name = source.isNamedPerson() ? source.entity() : "";
            speakers.add(known ? name : null);
        }
        return speakers;
    }
}
