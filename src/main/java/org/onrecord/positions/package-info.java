/** What a speaker's stances toward a target amount to, month by month. May import model and text. */
@NullMarked
package org.onrecord.positions;

import org.jspecify.annotations.NullMarked;
