package org.onrecord.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What a reader goes by, whichever process it is in.
 *
 * @param fields where tables hold their articles; null where that is not known, and tables are not read
 */
record Setup(Limits limits, @Nullable TableFields fields) {}
