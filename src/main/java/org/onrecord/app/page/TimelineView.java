package org.onrecord.app.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one speaker's stance toward one target developed.
 *
 * @param id name of its place in the page
 * @param style colours the speaker
 * @param target name
 * @param summary one sentence
 * @param months in order, without gaps, the same for all time lines of a page; then the articles without a date, if there are any
 * @param shifts in order
 */
public record TimelineView(
        String id,
        String speaker,
        String style,
        String target,
        String summary,
        List<Month> months,
        List<ShiftView> shifts) {
    public TimelineView {
        months = List.copyOf(months);
        shifts = List.copyOf(shifts);
    }

    /**
     * A month.
     *
     * @param month in ISO 8601; null for articles without a date
     * @param side null where nothing was said
     * @param shift whether the side is another one than before
     * @param href its statements; null where nothing was said
     */
    public record Month(
            @Nullable String month,
            CountsView counts,
            @Nullable SideView side,
            boolean shift,
            @Nullable String href) {
        /** For people. */
        public String label() {
            return month == null ? "Undated" : month;
        }
    }
}
