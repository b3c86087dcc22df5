package org.onrecord.eval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.model.SpeakerKind;

/** What kinds of speakers were taken for. An abstention counts as UNKNOWN. */
public final class KindTable {
    private final Map<SpeakerKind, Map<SpeakerKind, Integer>> counts = new EnumMap<>(SpeakerKind.class);

    /** Adds one source. */
    void add(SpeakerKind gold, SpeakerKind predicted) {
        counts.computeIfAbsent(gold, kind -> new EnumMap<>(SpeakerKind.class)).merge(predicted, 1, Integer::sum);
    }

    /** How many sources of one kind were taken for another, or for what they are. */
    public int count(SpeakerKind gold, SpeakerKind predicted) {
        return counts.getOrDefault(gold, Map.of()).getOrDefault(predicted, 0);
    }

    /** How many sources are of a kind. */
    public int total(SpeakerKind gold) {
        return counts.getOrDefault(gold, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Those of a kind that were taken for what they are, over all of the kind; 0 of nothing. */
    public double share(SpeakerKind gold) {
        return Measures.ratio(count(gold, gold), total(gold));
    }

    /** A heading, then a line for each gold kind: what it was taken for, and the share that agrees. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        StringBuilder heading = new StringBuilder(String.format(Locale.ROOT, "%-22s", "kind, taken for"));
        for (SpeakerKind predicted : SpeakerKind.values()) {
            heading.append(String.format(Locale.ROOT, "%13s", predicted));
        }
        lines.add(heading + "   agree");
        for (SpeakerKind gold : SpeakerKind.values()) {
            if (total(gold) > 0) {
                lines.add(line(gold));
            }
        }
        return lines;
    }

    private String line(SpeakerKind gold) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-22s", gold));
        for (SpeakerKind predicted : SpeakerKind.values()) {
            line.append(String.format(Locale.ROOT, "%13d", count(gold, predicted)));
        }
        return line + "   " + Measures.decimals(share(gold), 3);
    }
}
