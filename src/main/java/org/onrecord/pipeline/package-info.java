/** Composes the stages, runs them in parallel and keeps the fates. May import model, text, roster and the stages. */
@NullMarked
package org.onrecord.pipeline;

import org.jspecify.annotations.NullMarked;
