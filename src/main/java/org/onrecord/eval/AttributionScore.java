package org.onrecord.eval;

/**
 * How many sources of a group were given to the right person.
 *
 * @param total sources of the group
 * @param right those whose best guess is right, abstentions with their best candidate included
 * @param kept those that were given to a person without abstaining
 * @param rightKept right ones of them
 */
public record AttributionScore(String group, int total, int right, int kept, int rightKept) {
    public AttributionScore {
        if (right > total || kept > total || rightKept > kept || rightKept > right) {
            throw new IllegalArgumentException("more right than there are in " + group + ": " + right + " of " + total
                    + ", " + rightKept + " of " + kept + " kept");
        }
    }

    static AttributionScore of(String group, Iterable<JudgedSource> judged) {
        int total = 0;
        int right = 0;
        int kept = 0;
        int rightKept = 0;
        for (JudgedSource one : judged) {
            boolean keeps = one.guess().kept();
            total++;
            right += one.right() ? 1 : 0;
            kept += keeps ? 1 : 0;
            rightKept += keeps && one.right() ? 1 : 0;
        }
        return new AttributionScore(group, total, right, kept, rightKept);
    }

    /** Right best guesses over all; 0 of nothing. */
    public double accuracy() {
        return Measures.ratio(right, total);
    }

    /** Right ones over those kept; 0 of nothing. */
    public double precision() {
        return Measures.ratio(rightKept, kept);
    }

    /** Those kept over all; 0 of nothing. */
    public double coverage() {
        return Measures.ratio(kept, total);
    }
}
