package org.onrecord;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.encode.TextVectors;
import org.onrecord.model.Span;

/** Texts whose words, divided by white space, are the word pieces: for tests without a model. */
public final class Words {
    private static final Pattern WORD = Pattern.compile("\\S+");

    private Words() {}

    /** Where words first occur. */
    public static Span in(String text, String words) {
        int begin = text.indexOf(words);
        if (begin < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        return new Span(begin, begin + words.length());
    }

    /** The vectors of a text, by its words; that of {@code [CLS]} opens it and that of {@code [SEP]} closes it. */
    public static TextVectors vectors(String text, Function<String, float[]> vector) {
        TextVectors.Builder builder = new TextVectors.Builder();
        builder.frame(vector.apply("[CLS]"), vector.apply("[SEP]"));
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            builder.add(0, word.start(), word.end(), vector.apply(word.group()));
        }
        return builder.build();
    }
}
