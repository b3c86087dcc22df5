package org.onrecord.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses as documents write them. */
final class Urls {
    /** Servers refuse longer ones. UTF-16 code units. */
    private static final int LONGEST = 8192;

    /** A part of a page; those with a slash or an exclamation mark are pages of their own. */
    private static final Pattern PART_OF_PAGE = Pattern.compile("#(?![!/]).*$", Pattern.DOTALL);

    private Urls() {}

    /**
     * The address if it is an absolute one of the web, without the name and password that some carry; null otherwise.
     */
    static @Nullable String web(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        String trimmed = text.strip();
        try {
            URI uri = new URI(trimmed);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String authority = uri.getRawAuthority();
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && authority != null ? onServer(trimmed, authority) : null;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    private static @Nullable String onServer(String address, String authority) {
        String server = authority.substring(authority.lastIndexOf('@') + 1);
        int begin = address.indexOf("//") + 2;
        boolean named = !server.isEmpty() && server.charAt(0) != ':';
        return named ? address.substring(0, begin) + server + address.substring(begin + authority.length()) : null;
    }

    /** The first that is one of the web; null where none is. */
    static @Nullable String first(@Nullable String... texts) {
        return Arrays.stream(texts)
                .map(Urls::web)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The address of the page as a whole. */
    static String withoutPart(String address) {
        return PART_OF_PAGE.matcher(address).replaceFirst("");
    }
}
