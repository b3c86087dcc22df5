/**
 * From source mentions to speakers, with the reason. May import model, text, roster and encode.
 *
 * <p>{@link org.onrecord.attribute.Attributor} is the way in. {@code Scene} lists what has to be resolved, {@code Resolution}
 * resolves it in order of position, and {@code Verdicts} says how sure that is, or leaves it open.
 */
@NullMarked
package org.onrecord.attribute;

import org.jspecify.annotations.NullMarked;
