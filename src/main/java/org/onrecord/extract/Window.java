package org.onrecord.extract;

import org.onrecord.encode.TextVectors;
import org.onrecord.encode.TokenEncoder;

/**
 * A stretch of an article as the encoder reads it: {@code [CLS]} and paragraphs, a {@code [SEP]} behind each.
 *
 * @param ids word pieces
 * @param types of each piece, 1 inside quotation marks (marks included), else 0
 * @param firsts of each word, where its first piece stands among {@code ids}
 * @param begins of each word, UTF-16 in the article
 * @param ends of each word, UTF-16 in the article
 */
@SuppressWarnings("ArrayRecordComponent")
public record Window(int[] ids, int[] types, int[] firsts, int[] begins, int[] ends) {
    /** Number of word pieces, special ones included. */
    public int size() {
        return ids.length;
    }

    public int words() {
        return firsts.length;
    }

    /** Hands over the vectors of all pieces that belong to words, {@code vectors} having a row for each piece of the window. */
    void addTo(TextVectors.Builder builder, float[][] vectors) {
        builder.frame(vectors[0], vectors[vectors.length - 1]);
        for (int word = 0; word < words(); word++) {
            int next = word + 1 < words() ? firsts[word + 1] : ids.length;
            for (int piece = firsts[word]; piece < next && ids[piece] != TokenEncoder.SEP; piece++) {
                builder.add(ids[piece], begins[word], ends[word], vectors[piece]);
            }
        }
    }
}
