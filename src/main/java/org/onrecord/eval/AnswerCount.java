package org.onrecord.eval;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Answers beside the right ones, whatever they are about. */
public final class AnswerCount {
    private final Map<String, Integer> gold = new TreeMap<>();
    private final Map<String, Integer> given = new TreeMap<>();
    private final Map<String, Integer> right = new TreeMap<>();
    private int size;

    /** Adds one answer. */
    public void add(String wanted, String answer) {
        gold.merge(wanted, 1, Integer::sum);
        given.merge(answer, 1, Integer::sum);
        right.merge(wanted, wanted.equals(answer) ? 1 : 0, Integer::sum);
        size++;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Right ones over all; 0 of nothing. */
    public double accuracy() {
        return Measures.ratio(
                right.values().stream().mapToInt(Integer::intValue).sum(), size);
    }

    /** The mean F1 of the answers that are right for something; 0 of nothing. */
    public double macroF1() {
        return gold.keySet().stream()
                .mapToDouble(answer -> Measures.f1(
                        right.getOrDefault(answer, 0), given.getOrDefault(answer, 0), gold.getOrDefault(answer, 0)))
                .average()
                .orElse(0);
    }

    /** Number, accuracy and macro F1 in one line. */
    public String figures() {
        return String.format(
                Locale.ROOT,
                "n %d   accuracy %s   macro F1 %s",
                size,
                Measures.decimals(accuracy(), 3),
                Measures.decimals(macroF1(), 3));
    }
}
