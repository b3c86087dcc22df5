package org.onrecord.app.corenlp;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.onrecord.model.Draft;

/**
 * What somebody is reported to have said, in positions of the CoreNLP document that it was found in.
 *
 * @param content one part or more, in order
 * @param cue the words that attribute; empty where a quotation continues or punctuation does it
 * @param source who it is attributed to; empty where nobody is named
 * @param type whether all, some or none of the content stands in quotation marks
 * @param confidence in [0, 1]
 * @param nested whether it is reported inside another statement
 * @param turn statements of one turn have one speaker: one without a source shares the turn of the one it continues
 */
public record FoundStatement(
        List<Part> content,
        List<Part> cue,
        List<Part> source,
        Draft.Type type,
        double confidence,
        boolean nested,
        int turn) {
    public FoundStatement {
        content = List.copyOf(content);
        cue = List.copyOf(cue);
        source = List.copyOf(source);
        Objects.requireNonNull(type, "type");
        if (content.isEmpty()) {
            throw new IllegalArgumentException("statement without content");
        }
    }

    /**
     * A stretch of the document; both ranges are half-open.
     *
     * @param begin first character, UTF-16 like CoreNLP's {@code CharacterOffsetBeginAnnotation}
     * @param end behind the last character
     * @param tokenBegin index of the first token that it overlaps, in the document's {@code TokensAnnotation}
     * @param tokenEnd behind the last such token; the same as {@code tokenBegin} where there is none
     * @param text the characters
     */
    public record Part(int begin, int end, int tokenBegin, int tokenEnd, String text) {
        public Part {
            if (end - begin != text.length() || tokenEnd < tokenBegin) {
                throw new IllegalArgumentException("characters [" + begin + ", " + end + ") and tokens [" + tokenBegin
                        + ", " + tokenEnd + ") of \"" + text + '"');
            }
        }
    }

    /** The content, its parts with a blank between them. */
    public String text() {
        return joined(content);
    }

    /** The source as it is written, its parts with a blank between them; blank where there is none. */
    public String sourceText() {
        return joined(source);
    }

    private static String joined(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining(" "));
    }
}
