package org.onrecord.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;
import org.onrecord.model.SpeakerKind;

/**
 * Scores the attribution of relations whose sources people resolved. Persons count who have a name, whose relation has a
 * source and whose surname stands somewhere in the text.
 */
public final class SourceScorer {
    private final List<JudgedSource> judged = new ArrayList<>();
    private final ConfusionTable kinds = new ConfusionTable(
            "kind, taken for",
            Arrays.stream(SpeakerKind.values()).map(Enum::name).toList());
    private int leftOut;

    /**
     * Adds one document.
     *
     * @param attributions of its drafts, in the same order
     */
    public void add(LabelledSources document, List<Attribution> attributions) {
        List<Draft> drafts = document.given().drafts();
        if (attributions.size() != drafts.size()) {
            throw new IllegalArgumentException(
                    attributions.size() + " attributions of " + drafts.size() + " drafts in " + document.id());
        }
        TextWords words = TextWords.of(document.text());
        for (int i = 0; i < drafts.size(); i++) {
            LabelledSource source = document.sources().get(i);
            kinds.add(source.kind().name(), Guess.kind(attributions.get(i)).name());
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
        return SourceScores.of(judged, one -> one.form().name().toLowerCase(Locale.ROOT), kinds, leftOut, examples);
    }
}
