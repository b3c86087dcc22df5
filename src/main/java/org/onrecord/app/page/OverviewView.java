package org.onrecord.app.page;

import java.util.List;

/**
 * What an index holds.
 *
 * @param articles what became of them, by day
 * @param statements how many there are
 * @param tallies what they are counted by
 * @param stances by target
 * @param newest statements
 * @param categories of what was rejected
 * @param rejected the first inputs that were rejected
 * @param moreRejected how many further ones there are
 */
public record OverviewView(
        FatesView articles,
        long statements,
        List<TallyView> tallies,
        List<StancesView> stances,
        List<QuoteView> newest,
        List<Category> categories,
        List<Rejected> rejected,
        long moreRejected)
        implements View {
    public OverviewView {
        tallies = List.copyOf(tallies);
        stances = List.copyOf(stances);
        newest = List.copyOf(newest);
        categories = List.copyOf(categories);
        rejected = List.copyOf(rejected);
    }

    /** How many were rejected for a kind of reason. */
    public record Category(String label, long count) {}

    /**
     * Something that could not be read.
     *
     * @param origin where it came from
     * @param category a label
     * @param reason a sentence
     */
    public record Rejected(String origin, String category, String reason) {}

    /**
     * Sides taken on a target.
     *
     * @param target name
     */
    public record StancesView(String target, Part favor, Part neutral, Part against) {}

    /**
     * Statements that take one side.
     *
     * @param href where they are
     */
    public record Part(long count, String href) {}

    @Override
    public String title() {
        return "Overview";
    }

    @Override
    public Section section() {
        return Section.OVERVIEW;
    }

    @Override
    public String template() {
        return "overview.jte";
    }
}
