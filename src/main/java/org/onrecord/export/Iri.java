package org.onrecord.export;

import java.util.HexFormat;

/** Addresses in the form that RDF asks for, ASCII alone. */
final class Iri {
    private static final String UNRESERVED = "-._~";
    private static final String RESERVED = ":/?#[]@!$&'()*+,;=";

    private Iri() {}

    /** An address of the Web, with what may not stand in one escaped. */
    static String ofAddress(String address) {
        return escaped(address, UNRESERVED + RESERVED + "%");
    }

    /** A path or a name as a relative reference, whatever characters it has: percent-decoding gives it back. */
    static String ofPath(String path) {
        return escaped(path, UNRESERVED + "/!");
    }

    private static String escaped(String text, String allowed) {
        StringBuilder iri = new StringBuilder();
        for (byte unit : Utf8.bytes(text)) {
            char character = (char) (unit & 0xFF);
            if (isLetterOrDigit(character) || allowed.indexOf(character) >= 0) {
                iri.append(character);
            } else {
                iri.append('%').append(HexFormat.of().withUpperCase().toHexDigits(unit));
            }
        }
        return iri.toString();
    }

    private static boolean isLetterOrDigit(char character) {
        return ('a' <= character && character <= 'z')
                || ('A' <= character && character <= 'Z')
                || ('0' <= character && character <= '9');
    }
}
