package org.onrecord.app.cli;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.onrecord.correct.Correction;
import org.onrecord.correct.Side;
import org.onrecord.correct.Who;
import org.onrecord.index.Reviewed;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/** What was said of a statement, in words. */
final class ReviewText {
    private static final String ARROW = " -> ";

    private ReviewText() {}

    static String speaker(Who who) {
        if (who.name() == null) {
            return "nobody";
        }
        return who.name() + (who.id() == null ? " (off the roster)" : " (" + who.id() + ")");
    }

    /** Empty where the statement as a whole was not judged. */
    static String judgement(Correction correction) {
        return correction.judgement() == null
                ? ""
                : ": " + correction.judgement().name().toLowerCase(Locale.ROOT);
    }

    static Side side(StatementRow row, String target) {
        return Side.of(row.stance().stream()
                .filter(stance -> stance.target().equals(target))
                .findFirst()
                .orElse(null));
    }

    /** What is different of a statement, a line each; none where it only was confirmed. */
    static List<String> changes(Reviewed before, Reviewed after) {
        List<String> changes = new ArrayList<>();
        Who was = Who.of(before.row());
        Who is = Who.of(after.row());
        if (!was.equals(is)) {
            changes.add("speaker: " + speaker(was) + ARROW + speaker(is));
        }
        if (before.row().type() != after.row().type()) {
            changes.add("type: " + before.row().type() + ARROW + after.row().type());
        }
        for (String target : targets(before.row(), after.row())) {
            Side then = side(before.row(), target);
            Side now = side(after.row(), target);
            if (then != now) {
                changes.add(target + ": " + then + ARROW + now);
            }
        }
        if (!judged(before).equals(judged(after))) {
            changes.add(judged(before) + ARROW + judged(after));
        }
        return changes;
    }

    private static String judged(Reviewed statement) {
        Correction correction = statement.correction();
        return correction == null || correction.judgement() == null
                ? "not judged as a whole"
                : correction.judgement().name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> targets(StatementRow before, StatementRow after) {
        return Stream.of(before, after)
                .flatMap(row -> row.stance().stream())
                .map(Stance::target)
                .collect(toCollection(TreeSet::new));
    }

    /** What holds by a correction, on one line. */
    static String held(Correction correction) {
        List<String> parts = new ArrayList<>();
        if (correction.withdrawn()) {
            parts.add("withdrawn");
        }
        if (correction.judgement() != null) {
            parts.add(correction.judgement().name().toLowerCase(Locale.ROOT));
        }
        if (correction.speaker() != null) {
            parts.add("speaker " + speaker(correction.speaker()));
        }
        if (correction.type() != null) {
            parts.add("type " + correction.type());
        }
        correction.stances().forEach((target, side) -> parts.add(target + "=" + side));
        if (correction.note() != null) {
            parts.add("“" + correction.note() + "”");
        }
        return parts.stream().collect(joining(", "));
    }
}
