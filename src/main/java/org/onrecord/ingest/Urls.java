package org.onrecord.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses as documents write them. */
final class Urls {
    private Urls() {}

    /** The address if it is an absolute one of the web; null otherwise. */
    static @Nullable String web(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String trimmed = text.strip();
        try {
            URI uri = new URI(trimmed);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && uri.getRawAuthority() != null ? trimmed : null;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }
}
