/** Builds the learned models; the only package that sees DJL's PyTorch. May import all but pipeline, index and app. */
@org.jspecify.annotations.NullMarked
package org.onrecord.train;
