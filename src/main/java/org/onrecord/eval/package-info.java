/** Reads gold data and scores. May import all but index, train and app. */
@NullMarked
package org.onrecord.eval;

import org.jspecify.annotations.NullMarked;
