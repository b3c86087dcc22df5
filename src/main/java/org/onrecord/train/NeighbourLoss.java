package org.onrecord.train;

/**
 * How far embeddings are from those of a teacher: one minus the cosine, and the Kullback-Leibler divergence between what the teacher says
 * of an embedding's neighbours within the batch and what the embedding itself says. Without the second, all come near to the middle.
 *
 * @param value mean over the batch
 * @param gradient by the outputs
 */
@SuppressWarnings("ArrayRecordComponent")
record NeighbourLoss(double value, float[][] gradient) {
    private static final float TEMPERATURE = 0.02f;
    private static final float SHARE = 0.2f;

    /**
     * @param outputs of any length but 0
     * @param targets the teacher's embeddings, of length 1, in the same order
     */
    static NeighbourLoss of(float[][] outputs, float[][] targets) {
        int size = outputs.length;
        float[] lengths = new float[size];
        float[][] units = new float[size][];
        for (int i = 0; i < size; i++) {
            lengths[i] = (float) Math.sqrt(Matrices.product(outputs[i], outputs[i]));
            units[i] = new float[outputs[i].length];
            Matrices.add(1 / lengths[i], outputs[i], units[i]);
        }
        float[][] across = Matrices.transposed(targets);
        float[][] own = Matrices.product(units, across);
        float[][] teachers = Matrices.product(targets, across);
        double value = 0;
        float[][] differences = new float[size][size];
        for (int i = 0; i < size; i++) {
            value += (1 - own[i][i]) / size;
            double[] ownShares = shares(own[i]);
            double[] teacherShares = shares(teachers[i]);
            for (int j = 0; j < size; j++) {
                double share = teacherShares[j];
                value += share > 0 ? SHARE * share * Math.log(share / ownShares[j]) / size : 0;
                differences[i][j] = (float) (SHARE * (ownShares[j] - share) / TEMPERATURE / size);
            }
            differences[i][i] -= 1f / size;
        }
        float[][] gradient = Matrices.product(differences, targets);
        for (int i = 0; i < size; i++) {
            // What would only change the length does not count.
            Matrices.add(-Matrices.product(gradient[i], units[i]), units[i], gradient[i]);
            for (int k = 0; k < gradient[i].length; k++) {
                gradient[i][k] /= lengths[i];
            }
        }
        return new NeighbourLoss(value, gradient);
    }

    private static double[] shares(float[] cosines) {
        double most = Double.NEGATIVE_INFINITY;
        for (float cosine : cosines) {
            most = Math.max(most, cosine);
        }
        double[] shares = new double[cosines.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp((cosines[i] - most) / TEMPERATURE);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
