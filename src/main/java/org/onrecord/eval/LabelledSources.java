package org.onrecord.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.extract.Relation;
import org.onrecord.model.Article;
import org.onrecord.model.Draft;
import org.onrecord.model.Ids;
import org.onrecord.model.Published;

/**
 * A document with the sources that people resolved in it.
 *
 * @param id its name in the collection
 * @param text character for character as in its file; spans are UTF-16 positions in it
 * @param published null where it is not known
 * @param sources in order of their contents' positions
 */
public record LabelledSources(
        String id, String text, @Nullable Published published, List<LabelledSource> sources) {
    public LabelledSources {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        sources = sources.stream()
                .sorted(Comparator.comparing(
                        source -> source.relation().content().getFirst()))
                .toList();
    }

    /** What an attributor is given: a draft for each source, in the same order, each in a turn of its own. */
    public GivenDrafts given() {
        List<Draft> drafts = new ArrayList<>();
        for (LabelledSource source : sources) {
            Relation relation = source.relation();
            Draft.Type type = RelationTypes.ofGold(text, relation.content());
            drafts.add(GoldDrafts.of(text, relation, type, drafts.size()));
        }
        return new GivenDrafts(article(), drafts);
    }

    /** Of which text and date are known. */
    private Article article() {
        return new Article(
                Ids.sha256(text), id + ".txt", "text/plain", null, null, null, null, published, null, "en", text);
    }
}
