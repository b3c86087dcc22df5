package org.onrecord.app.page;

import java.util.List;
import java.util.Optional;

/**
 * Speakers by targets.
 *
 * @param targets names
 * @param more speakers that are left out
 */
public record PositionGridView(List<String> targets, List<Row> rows, int more) {
    public PositionGridView {
        targets = List.copyOf(targets);
        rows = List.copyOf(rows);
    }

    /**
     * A speaker.
     *
     * @param style colours the speaker
     * @param cells in the order of the targets; empty where there is no statement
     */
    public record Row(String speaker, String style, List<Optional<Cell>> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A speaker on a target.
     *
     * @param latest of the latest month
     * @param shifts how many
     * @param href how it developed
     */
    public record Cell(SideView latest, CountsView counts, int shifts, String href) {}
}
