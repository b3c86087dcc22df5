/** Loads and validates speakers, roles with dates, and stance targets. May import model and text. */
@NullMarked
package org.onrecord.roster;

import org.jspecify.annotations.NullMarked;
