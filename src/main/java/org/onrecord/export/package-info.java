/** The file formats that leave the program. May import model and text. */
@NullMarked
package org.onrecord.export;

import org.jspecify.annotations.NullMarked;
