package org.onrecord.ingest;

import java.util.Arrays;

/**
 * A set of texts of which it keeps only a hash of 64 bits, so that the ids of millions of rows fit into memory: 16 to 32
 * bytes each. Once in many billions it takes a new text for one that it holds.
 */
final class HashedSet {
    private static final long EMPTY = 0;
    private static final int FIRST_SIZE = 1 << 10;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    /** Its length is a power of two, and at least half of it is empty. */
    private long[] table = new long[FIRST_SIZE];

    private int size;

    /** Adds a text; false if it was there. */
    boolean add(CharSequence text) {
        if (2 * (size + 1) > table.length) {
            grow();
        }
        boolean added = put(table, hash(text));
        size += added ? 1 : 0;
        return added;
    }

    private void grow() {
        long[] larger = new long[2 * table.length];
        Arrays.stream(table).filter(hash -> hash != EMPTY).forEach(hash -> put(larger, hash));
        table = larger;
    }

    private static boolean put(long[] table, long hash) {
        int at = (int) (hash >>> 32) & (table.length - 1);
        while (table[at] != EMPTY) {
            if (table[at] == hash) {
                return false;
            }
            at = (at + 1) & (table.length - 1);
        }
        table[at] = hash;
        return true;
    }

    /** FNV-1a over the code units, mixed once more so that all bits depend on all of them. */
    private static long hash(CharSequence text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        hash ^= hash >>> 32;
        hash *= 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
        return hash == EMPTY ? 1 : hash;
    }
}
