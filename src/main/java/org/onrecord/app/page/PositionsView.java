package org.onrecord.app.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where speakers stand: how it developed for one or two of them, or all at a glance.
 *
 * @param heading what is shown
 * @param targets what may be chosen; so with {@code first} and {@code second}, the speakers
 * @param everybody whether speakers off the roster count
 * @param leastConfidence as it was asked for
 * @param show what the charts show at first: {@code counts} or {@code share}
 * @param notes what could not be shown, a sentence each
 * @param timelines beside each other, over the same months
 * @param grid null where there are time lines
 * @param all where all speakers and targets are
 */
public record PositionsView(
        String heading,
        List<Choice> targets,
        List<Choice> first,
        List<Choice> second,
        boolean everybody,
        String leastConfidence,
        String show,
        List<String> notes,
        List<TimelineView> timelines,
        @Nullable PositionGridView grid,
        String all)
        implements View {
    public PositionsView {
        targets = List.copyOf(targets);
        first = List.copyOf(first);
        second = List.copyOf(second);
        notes = List.copyOf(notes);
        timelines = List.copyOf(timelines);
    }

    @Override
    public String title() {
        return heading;
    }

    @Override
    public Section section() {
        return Section.POSITIONS;
    }

    @Override
    public String template() {
        return "positions.jte";
    }
}
