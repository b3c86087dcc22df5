package org.onrecord.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What the archive of a web page says about it beside its bytes; null where it says nothing.
 *
 * @param url the address from which it came, an absolute one of the web
 * @param charset its character set as a server declared it; may name none that exists
 */
record Served(@Nullable String url, @Nullable String charset) {
    static final Served NOT = new Served(null, null);
}
