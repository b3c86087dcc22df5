package org.onrecord.ingest;

import java.util.ArrayList;
import java.util.List;

/** Undoes the line breaks that mail programs put into plain text. */
final class MailText {
    /** Programs break lines near column 72; a line outside these lengths was ended by its writer: UTF-16 code units. */
    private static final int SHORTEST_WRAPPED = 50;

    private static final int LONGEST_WRAPPED = 100;

    private static final String SIGNATURE = "--";

    private MailText() {}

    /** Paragraphs separated by blank lines; what follows the signature's mark, and the footer, are left out. */
    static String paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : text.lines().toList()) {
            String clean = Whitespace.collapse(line);
            if (line.startsWith(SIGNATURE) && clean.equals(SIGNATURE)) {
                break;
            }
            open.append(open.isEmpty() ? "" : " ").append(clean);
            if (clean.length() < SHORTEST_WRAPPED || clean.length() > LONGEST_WRAPPED) {
                paragraphs.add(open.toString().strip());
                open.setLength(0);
            }
        }
        paragraphs.add(open.toString());
        return Whitespace.join(MailFooter.cut(paragraphs));
    }
}
