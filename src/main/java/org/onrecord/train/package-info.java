/**
 * Builds the learned models; the only package that sees DJL's PyTorch. May import all but pipeline, index and app.
 *
 * <p>{@link org.onrecord.train.ExtractorTraining} and {@link org.onrecord.train.AttributorTraining} are the ways in.
 */
@org.jspecify.annotations.NullMarked
package org.onrecord.train;
