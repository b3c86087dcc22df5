package org.onrecord.extract;

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
}
