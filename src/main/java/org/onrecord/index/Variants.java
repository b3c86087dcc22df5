package org.onrecord.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.model.StatementRow;

/**
 * Puts nearly identical statements of one speaker together: of the words of both, at least seven in ten are the same (Jaccard
 * index), or a cut of at least five words has nine in ten of its words in the longer one.
 */
final class Variants {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final double SAME = 0.7;
    private static final double CUT = 0.9;
    private static final int SHORTEST_CUT = 5;

    private final List<Member> heads = new ArrayList<>();

    /**
     * A statement of a group.
     *
     * @param place its place among all, from 0
     */
    private record Member(int place, StatementRow row, Set<String> words, List<Integer> variants) {}

    /** For each group, in order of its best: the places of its statements in {@code rows}, the best first. */
    static List<List<Integer>> of(List<StatementRow> rows) {
        Variants variants = new Variants();
        for (int i = 0; i < rows.size(); i++) {
            variants.add(i, rows.get(i));
        }
        return variants.heads.stream()
                .map(head -> {
                    List<Integer> places = new ArrayList<>(List.of(head.place));
                    places.addAll(head.variants);
                    return places;
                })
                .toList();
    }

    private void add(int place, StatementRow row) {
        Member member = new Member(place, row, words(row.text()), new ArrayList<>());
        for (Member head : heads) {
            if (sameSpeaker(head.row, row) && alike(head.words, member.words)) {
                head.variants.add(place);
                return;
            }
        }
        heads.add(member);
    }

    private static boolean sameSpeaker(StatementRow one, StatementRow other) {
        return one.speakerName() != null
                && Objects.equals(one.speakerId(), other.speakerId())
                && one.speakerName().equals(other.speakerName());
    }

    private static boolean alike(Set<String> one, Set<String> other) {
        int shorter = Math.min(one.size(), other.size());
        if (shorter == 0) {
            return false;
        }
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        int all = one.size() + other.size() - common.size();
        return common.size() >= SAME * all || (shorter >= SHORTEST_CUT && common.size() >= CUT * shorter);
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(NO_WORD.split(text.toLowerCase(Locale.ROOT))));
        words.remove("");
        return words;
    }
}
