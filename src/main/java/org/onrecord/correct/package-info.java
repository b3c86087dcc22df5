/** What people say of statements that the machine got wrong: kept in a file, and put where it belongs. May import model and text. */
@NullMarked
package org.onrecord.correct;

import org.jspecify.annotations.NullMarked;
