package org.onrecord.eval;

/**
 * How well the targets besides the primary one were found, over right statements.
 *
 * @param gold targets that the gold statements are about
 * @param predicted targets that the predictions give
 * @param found predicted targets that are in the gold statement
 * @param foundWithLabel those of them that have its label, too
 */
public record OtherTargets(int gold, int predicted, int found, int foundWithLabel) {
    public OtherTargets {
        if (foundWithLabel > found || found > Math.min(gold, predicted)) {
            throw new IllegalArgumentException("more targets found than there are: " + foundWithLabel + ", " + found
                    + " of " + gold + " gold and " + predicted + " predicted");
        }
    }

    /** F1 of targets, whatever their labels. */
    public double targetF1() {
        return Measures.f1(found, predicted, gold);
    }

    /** F1 of targets with their labels. */
    public double labelF1() {
        return Measures.f1(foundWithLabel, predicted, gold);
    }
}
