package org.onrecord.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.extract.Relation;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;

/**
 * Scores the attribution of relations whose sources people resolved. Persons count who have a name, whose relation has a
 * source and whose surname stands somewhere in the text.
 */
public final class SourceScorer {
    private final List<JudgedSource> judged = new ArrayList<>();
    private final KindTable kinds = new KindTable();
    private int leftOut;

    /** What an attributor is given of {@code document}: a draft for each source, in the same order. */
    public static List<Draft> drafts(LabelledSources document) {
        List<Relation> relations =
                document.sources().stream().map(LabelledSource::relation).toList();
        return GoldDrafts.ofEach(document.text(), relations);
    }

    /**
     * Adds one document.
     *
     * @param attributions of its drafts, in the same order
     */
    public void add(LabelledSources document, List<Attribution> attributions) {
        List<Draft> drafts = drafts(document);
        if (attributions.size() != drafts.size()) {
            throw new IllegalArgumentException(
                    attributions.size() + " attributions of " + drafts.size() + " drafts in " + document.id());
        }
        TextWords words = TextWords.of(document.text());
        for (int i = 0; i < drafts.size(); i++) {
            LabelledSource source = document.sources().get(i);
            kinds.add(source.kind(), Guess.kind(attributions.get(i)));
            if (drafts.get(i).source() != null && words.holdSurnameOf(source.entity()) && source.isNamedPerson()) {
                judged.add(judged(document, source, drafts.get(i), attributions.get(i)));
            } else {
                leftOut += source.isNamedPerson() ? 1 : 0;
            }
        }
    }

    private static JudgedSource judged(
            LabelledSources document, LabelledSource source, Draft draft, Attribution attribution) {
        String name = Guess.of(attribution).name();
        return new JudgedSource(
                document.id(),
                document.text(),
                draft,
                SourceForm.of(document.text(), source.relation()),
                source.entity(),
                attribution,
                name != null && NameMatch.same(name, source.entity()));
    }

    /**
     * The scores of all documents so far.
     *
     * @param examples how many to give of each way to go wrong
     */
    public SourceScores scores(int examples) {
        List<AttributionScore> groups = new ArrayList<>();
        for (SourceForm form : SourceForm.values()) {
            List<JudgedSource> ofForm =
                    judged.stream().filter(one -> one.form() == form).toList();
            if (!ofForm.isEmpty()) {
                groups.add(AttributionScore.of(form.name().toLowerCase(Locale.ROOT), ofForm));
            }
        }
        groups.add(AttributionScore.of("all", judged));
        return SourceScores.of(groups, judged, kinds, leftOut, examples);
    }
}
