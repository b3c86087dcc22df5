/** Lucene: write, query and filter; the only package that sees Lucene. May import model, text, roster and encode. */
@NullMarked
package org.onrecord.index;

import org.jspecify.annotations.NullMarked;
