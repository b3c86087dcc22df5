package org.onrecord.attribute;

import java.util.List;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;
import org.onrecord.roster.Roster;

/** Resolves the source of every statement of an article to a speaker, on the roster or off it, or abstains. */
public final class Attributor {
    private final Roster roster;
    private final RosterNames names;
    private final NameFinder finder;

    public Attributor(Roster roster) {
        this.roster = roster;
        this.names = new RosterNames(roster);
        this.finder = new NameFinder(roster);
    }

    /** One attribution for each of {@code drafts}, in the same order. */
    public List<Attribution> attribute(AnnotatedArticle article, List<Draft> drafts) {
        List<NameOccurrence> occurrences = finder.find(article);
        return new Resolution(roster, article, occurrences, new People(names, occurrences)).resolve(drafts);
    }
}
