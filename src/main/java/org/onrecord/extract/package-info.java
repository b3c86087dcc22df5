/** Finds cue, source and content of each statement. May import model, text and encode. */
@NullMarked
package org.onrecord.extract;

import org.jspecify.annotations.NullMarked;
