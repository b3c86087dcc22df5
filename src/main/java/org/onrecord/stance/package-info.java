/** From a statement and a target to favor, against or neutral, with the evidence. May import model, text, roster and encode. */
@NullMarked
package org.onrecord.stance;

import org.jspecify.annotations.NullMarked;
