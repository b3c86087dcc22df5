/** The file formats that leave the program. May import model, text and positions. */
@NullMarked
package org.onrecord.export;

import org.jspecify.annotations.NullMarked;
