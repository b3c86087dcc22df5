package org.onrecord.eval;

import java.util.Arrays;
import java.util.List;
import org.onrecord.extract.Relation;
import org.onrecord.model.Span;

/** A text whose relations are addressed by their words instead of offsets; a bar divides fragments. */
record Labelled(String text) {
    /** Where the words first occur, UTF-16. */
    Span span(String words) {
        int begin = text.indexOf(words);
        if (begin < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        return new Span(begin, begin + words.length());
    }

    /** Where the fragments first occur; none for no words. */
    List<Span> spans(String fragments) {
        return fragments.isEmpty()
                ? List.of()
                : Arrays.stream(fragments.split("\\|", -1)).map(this::span).toList();
    }

    Relation relation(String source, String cue, String content) {
        return new Relation(spans(content), spans(cue), spans(source), 1);
    }

    Relation content(String content) {
        return relation("", "", content);
    }

    LabelledRelations gold(Relation... relations) {
        return new LabelledRelations("d", text, List.of(relations));
    }
}
