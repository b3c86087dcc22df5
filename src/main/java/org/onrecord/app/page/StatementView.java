package org.onrecord.app.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement, why the program has it so, and what can be said against that.
 *
 * @param id of the statement
 * @param quote its words and stances
 * @param cited the address that can be cited
 * @param facts what is known of it, by name
 * @param why what led to its speaker
 * @param candidates who was considered
 * @param sides on each target that it is about
 * @param corrected what a person said of it; null where nobody looked at it
 * @param form how it can be corrected
 */
public record StatementView(
        String id,
        QuoteView quote,
        String cited,
        List<Fact> facts,
        List<Fact> why,
        List<Fact> candidates,
        List<Shown> sides,
        @Nullable String corrected,
        CorrectionForm form) {
    public StatementView {
        facts = List.copyOf(facts);
        why = List.copyOf(why);
        candidates = List.copyOf(candidates);
        sides = List.copyOf(sides);
    }

    /** Something that is known. */
    public record Fact(String name, String value) {}

    /**
     * A side with what shows it.
     *
     * @param confidence for people
     * @param evidence the words that show it
     */
    public record Shown(StanceView stance, String confidence, List<String> evidence) {
        public Shown {
            evidence = List.copyOf(evidence);
        }
    }
}
