/** Paragraphs, quotation marks, normalising, and UTF-16 to code-point offsets. May import model. */
@NullMarked
package org.onrecord.text;

import org.jspecify.annotations.NullMarked;
