/** Immutable records that flow from stage to stage, and the interfaces that storage implements. Imports nothing. */
@NullMarked
package org.onrecord.model;

import org.jspecify.annotations.NullMarked;
