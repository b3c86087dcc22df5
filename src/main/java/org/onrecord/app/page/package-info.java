/** What the pages for people show, and their rendering from the templates in {@code src/main/jte}. Knows nothing of HTTP. */
@NullMarked
package org.onrecord.app.page;

import org.jspecify.annotations.NullMarked;
