/** Bytes to an Article or a rejection; the only package that sees Tika. May import model and text. */
@NullMarked
package org.onrecord.ingest;

import org.jspecify.annotations.NullMarked;
