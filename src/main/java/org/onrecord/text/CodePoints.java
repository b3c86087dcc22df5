package org.onrecord.text;

import java.util.Arrays;
import java.util.List;
import org.onrecord.model.Span;

/** Converts UTF-16 positions in one text to Unicode code points, which are what Python, JSON and gold data count in, and back. */
public final class CodePoints {
    private final int length;
    /** UTF-16 positions of the second halves of surrogate pairs, ascending. */
    private final int[] lowSurrogates;

    private CodePoints(int length, int[] lowSurrogates) {
        this.length = length;
        this.lowSurrogates = lowSurrogates;
    }

    /** Prepares the conversion for one text. */
    public static CodePoints of(String text) {
        int[] found = new int[8];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = i++;
            }
        }
        return new CodePoints(text.length(), Arrays.copyOf(found, count));
    }

    /**
     * The number of code points before {@code position}; a position inside a pair counts the pair as begun.
     *
     * @param position UTF-16, from 0 to the length of the text
     */
    public int at(int position) {
        if (position < 0 || position > length) {
            throw new IndexOutOfBoundsException("position " + position + " in a text of " + length);
        }
        int index = Arrays.binarySearch(lowSurrogates, position);
        return position - (index >= 0 ? index : -index - 1);
    }

    /**
     * The UTF-16 position of the code point number {@code position}, the inverse of {@link #at}.
     *
     * @param position in code points, from 0 to their number
     */
    public int utf16(int position) {
        int low = 0;
        int high = lowSurrogates.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lowSurrogates[middle] - 1 - middle < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (position < 0 || position + low > length) {
            throw new IndexOutOfBoundsException("code point " + position + " of a text of " + length);
        }
        return position + low;
    }

    /** The same stretch in UTF-16. */
    public Span utf16(Span codePoints) {
        return new Span(utf16(codePoints.begin()), utf16(codePoints.end()));
    }

    /** The same stretch in code points. */
    public Span of(Span utf16) {
        return new Span(at(utf16.begin()), at(utf16.end()));
    }

    /** The same stretches in code points. */
    public List<Span> of(List<Span> utf16) {
        return utf16.stream().map(this::of).toList();
    }
}
