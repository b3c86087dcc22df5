package org.onrecord.app.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask. On loopback anybody on the machine may read, under a name of the machine only, so that no page of another site reaches the
 * server by a name that its own DNS gives. Elsewhere, and for what is not only reading, there is a token.
 *
 * @param loopback whether only this machine reaches the server
 * @param token null where there is none
 */
record Access(boolean loopback, @Nullable String token) {
    private static final Pattern LOCAL = Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?");

    Access {
        if (!loopback && token == null) {
            throw new IllegalArgumentException("a server that others reach needs a token");
        }
    }

    /**
     * Makes sure that the sender may ask.
     *
     * @param open whether anybody may ask for the path, such as whether the server lives
     */
    void check(boolean open, HttpFields headers) {
        String host = headers.get(HttpHeader.HOST);
        if (loopback
                && (host == null
                        || !LOCAL.matcher(host.toLowerCase(Locale.ROOT)).matches())) {
            throw new Problem(
                    421,
                    "wrong-host",
                    "The server is not known by that name",
                    "A server on loopback answers to localhost, 127.0.0.1 and [::1] only.");
        }
        if (!loopback && !open && !hasToken(headers.get(HttpHeader.AUTHORIZATION))) {
            throw new Problem(
                    401,
                    "token-needed",
                    "A token is needed",
                    "Send Authorization: Bearer TOKEN, or the token as a password for any name.",
                    Map.of("WWW-Authenticate", "Basic realm=\"OnRecord\", charset=\"UTF-8\""));
        }
    }

    /** Makes sure that the sender means what it asks for, and no page of another site made it ask. */
    void checkIntent(HttpFields headers) {
        String authorization = headers.get(HttpHeader.AUTHORIZATION);
        if (!isBearer(authorization) && !isFromHere(headers)) {
            throw new Problem(
                    403,
                    "foreign-origin",
                    "The request does not come from the server's own pages",
                    "Send Authorization: Bearer TOKEN, or, as browsers do, the header Origin of this server.");
        }
    }

    /** Only a token that no browser sends by itself says that the sender means it. */
    private boolean isBearer(@Nullable String authorization) {
        return hasToken(authorization)
                && authorization != null
                && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    private boolean hasToken(@Nullable String authorization) {
        if (token == null || authorization == null) {
            return false;
        }
        if (authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return isToken(authorization.substring(7).strip());
        }
        if (authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            try {
                byte[] decoded =
                        Base64.getDecoder().decode(authorization.substring(6).strip());
                String pair = new String(decoded, StandardCharsets.UTF_8);
                return isToken(pair.substring(pair.indexOf(':') + 1));
            } catch (IllegalArgumentException notBase64) {
                return false;
            }
        }
        return false;
    }

    /** Takes as long for a wrong one as for the right one. */
    private boolean isToken(String given) {
        return token != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isFromHere(HttpFields headers) {
        String host = headers.get(HttpHeader.HOST);
        String site = headers.get("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        String origin = headers.get(HttpHeader.ORIGIN);
        return origin != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }
}
