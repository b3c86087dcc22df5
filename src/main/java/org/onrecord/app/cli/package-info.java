/** The command line: the only package that prints, reads the environment and exits. May import all others. */
@NullMarked
package org.onrecord.app.cli;

import org.jspecify.annotations.NullMarked;
