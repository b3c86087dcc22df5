package org.onrecord.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.app.page.CountsView;
import org.onrecord.app.page.PositionGridView;
import org.onrecord.app.page.SideView;
import org.onrecord.positions.Period;
import org.onrecord.positions.Position;

/**
 * All positions at a glance: a row for each speaker, a column for each target.
 *
 * @param here the page, with what holds for all its links
 */
record PositionGrid(Quotes quotes, Address here) {
    /** Of speakers off the roster those with the most statements are shown. */
    private static final int MOST_OFF_ROSTER = 100;

    PositionGridView view(List<Position> positions) {
        Map<String, List<Position>> roster = new LinkedHashMap<>();
        Map<String, List<Position>> others = new LinkedHashMap<>();
        for (Position position : positions) {
            (position.speakerId() == null ? others : roster)
                    .computeIfAbsent(position.speaker(), speaker -> new ArrayList<>())
                    .add(position);
        }
        List<String> targets = quotes.inOrder(positions.stream().map(Position::target));
        List<PositionGridView.Row> rows = Stream.concat(
                        roster.values().stream(),
                        others.values().stream()
                                .sorted(Comparator.comparingInt(PositionGrid::statements)
                                        .reversed())
                                .limit(MOST_OFF_ROSTER))
                .map(speaker -> row(speaker, targets))
                .toList();
        return new PositionGridView(
                targets.stream().map(quotes::target).toList(), rows, roster.size() + others.size() - rows.size());
    }

    private static int statements(List<Position> positions) {
        return positions.stream()
                .mapToInt(position -> Timelines.total(position).total())
                .sum();
    }

    private PositionGridView.Row row(List<Position> speaker, List<String> targets) {
        List<Optional<PositionGridView.Cell>> cells = targets.stream()
                .map(target -> speaker.stream()
                        .filter(position -> position.target().equals(target))
                        .findFirst()
                        .map(this::cell))
                .toList();
        Position any = speaker.getFirst();
        return new PositionGridView.Row(any.speaker(), quotes.style(any.speakerId()), cells);
    }

    private PositionGridView.Cell cell(Position position) {
        String speaker = position.speakerId() == null ? position.speaker() : position.speakerId();
        CountsView counts = Timelines.total(position);
        return new PositionGridView.Cell(
                new SideView(latest(position).side()),
                counts,
                position.shifts().size(),
                here.with("speaker", speaker).with("target", position.target()).toString());
    }

    /** Of the last month, or of the articles without a date where there are no others. */
    static Period latest(Position position) {
        List<Period> periods = position.periods();
        boolean isUndated = periods.getLast().month() == null && periods.size() > 1;
        return isUndated ? periods.get(periods.size() - 2) : periods.getLast();
    }
}
