package org.onrecord.train;

/** How an exported encoder stores its weights and multiplies by them. */
enum Precision {
    /** 32-bit floats throughout. */
    FP32,

    /**
     * Weights as signed 8-bit integers, one scale for each output column (for each row of the word embeddings); activations are
     * quantised to unsigned 8 bits as they come, one scale for a whole window.
     */
    INT8
}
