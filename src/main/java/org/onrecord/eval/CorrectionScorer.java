package org.onrecord.eval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.onrecord.correct.Correction;
import org.onrecord.correct.Judgement;
import org.onrecord.correct.Side;
import org.onrecord.correct.Who;
import org.onrecord.model.Draft;
import org.onrecord.model.StatementRow;

/** Counts how much of what people said of statements the machine says, too. */
public final class CorrectionScorer {
    private int statements;
    private int confirmed;
    private int rejected;
    private final Share speakers = new Share();
    private final Map<Draft.Type, Share> types = new EnumMap<>(Draft.Type.class);
    private final SortedMap<String, Map<Side, Share>> sides = new TreeMap<>();

    /** How many of how many are right. */
    private static final class Share {
        private int right;
        private int all;

        void add(boolean isRight) {
            all++;
            right += isRight ? 1 : 0;
        }

        String text() {
            return all == 0 ? "-" : String.format(Locale.ROOT, "%.3f (%d of %d)", (double) right / all, right, all);
        }
    }

    /** Adds one statement. */
    public void add(StatementRow machine, Correction said) {
        statements++;
        if (said.judgement() == Judgement.REJECTED) {
            // Whose it is, its type and which side it takes do not matter: it is none.
            rejected++;
            return;
        }
        confirmed += said.judgement() == Judgement.CONFIRMED ? 1 : 0;
        if (said.speaker() != null) {
            speakers.add(said.speaker().isSameAs(Who.of(machine)));
        }
        if (said.type() != null) {
            types.computeIfAbsent(said.type(), type -> new Share()).add(said.type() == machine.type());
        }
        said.stances()
                .forEach((target, side) -> sides.computeIfAbsent(target, id -> new EnumMap<>(Side.class))
                        .computeIfAbsent(side, label -> new Share())
                        .add(side == side(machine, target)));
    }

    private static Side side(StatementRow machine, String target) {
        return Side.of(machine.stance().stream()
                .filter(stance -> stance.target().equals(target))
                .findFirst()
                .orElse(null));
    }

    /** A line for each figure. */
    public List<String> figures() {
        List<String> lines = new ArrayList<>();
        lines.add("statements looked at: " + statements + ", of which " + confirmed + " confirmed and " + rejected
                + " rejected as no statements");
        lines.add("speaker right: " + speakers.text());
        lines.add("type right: " + text(types));
        sides.forEach((target, labels) -> lines.add("stance on " + target + " right: " + text(labels)));
        return List.copyOf(lines);
    }

    /** How many are right, and how many of each label. */
    private static <L extends Enum<L>> String text(Map<L, Share> labels) {
        Share all = new Share();
        StringBuilder each = new StringBuilder();
        labels.forEach((label, share) -> {
            all.right += share.right;
            all.all += share.all;
            each.append(each.isEmpty() ? ": " : ", ")
                    .append(label)
                    .append(' ')
                    .append(share.right)
                    .append(" of ")
                    .append(share.all);
        });
        return all.text() + each;
    }
}
