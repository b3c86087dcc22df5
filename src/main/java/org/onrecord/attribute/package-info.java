/** From source mentions to speakers, with the reason. May import model, text, roster and encode. */
@NullMarked
package org.onrecord.attribute;

import org.jspecify.annotations.NullMarked;
