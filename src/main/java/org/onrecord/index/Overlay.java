package org.onrecord.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.correct.Correction;
import org.onrecord.correct.CorrectionFile;

/**
 * An index with corrections over it that no writer has folded in yet: {@link RowReader} reads statements as they are by now. They are still
 * found by what they were.
 */
final class Overlay extends FilterDirectoryReader {
    private final Over over;

    private Overlay(DirectoryReader reader, Over over) throws IOException {
        super(reader, over);
        this.over = over;
    }

    /**
     * All corrections, if some of them may not be folded in; where their file is gone the index has what is left of them.
     *
     * @throws org.onrecord.correct.CorrectionException if the file holds something else
     */
    static Optional<CorrectionFile.Content> unfolded(DirectoryReader reader, CorrectionFile file) throws IOException {
        return file.exists() ? file.readUnlessAt(FoldedTo.of(reader)) : Optional.empty();
    }

    /**
     * What was said since an index was last written to.
     *
     * @return by document, what holds by now; empty where nothing does any more
     */
    static Map<Integer, Optional<Correction>> pending(DirectoryReader reader, CorrectionFile.Content now)
            throws IOException {
        Map<Integer, Optional<Correction>> pending = new HashMap<>();
        new Blocks(reader).changed(now, FoldedTo.of(reader), (block, holding) -> {
            Map<String, Correction> had = block.corrections();
            block.documents().forEach((id, document) -> {
                Optional<Correction> holds = Optional.ofNullable(holding.get(id));
                if (!holds.equals(Optional.ofNullable(had.get(id)))) {
                    pending.put(document, holds);
                }
            });
        });
        return pending;
    }

    /**
     * The index under them.
     *
     * @param hiding whether statements that were rejected are there no more
     */
    static DirectoryReader over(DirectoryReader reader, Map<Integer, Optional<Correction>> pending, boolean hiding)
            throws IOException {
        return pending.isEmpty() ? reader : new Overlay(reader, new Over(reader, pending, hiding));
    }

    /** What holds by now for documents of a segment, of which the index says otherwise. */
    static Map<Integer, Optional<Correction>> of(LeafReader segment) {
        return segment instanceof Segment overlaid ? overlaid.pending : Map.of();
    }

    private static final class Over extends SubReaderWrapper {
        private final Map<LeafReader, Map<Integer, Optional<Correction>>> bySegment = new HashMap<>();
        private final boolean hiding;

        Over(DirectoryReader reader, Map<Integer, Optional<Correction>> pending, boolean hiding) {
            this.hiding = hiding;
            for (LeafReaderContext leaf : reader.leaves()) {
                Map<Integer, Optional<Correction>> here = new HashMap<>();
                pending.forEach((document, correction) -> {
                    int inSegment = document - leaf.docBase;
                    if (inSegment >= 0 && inSegment < leaf.reader().maxDoc()) {
                        here.put(inSegment, correction);
                    }
                });
                bySegment.put(leaf.reader(), here);
            }
        }

        @Override
        public LeafReader wrap(LeafReader segment) {
            Map<Integer, Optional<Correction>> pending = bySegment.getOrDefault(segment, Map.of());
            return pending.isEmpty() ? segment : new Segment(segment, pending, hiding);
        }
    }

    private static final class Segment extends FilterLeafReader {
        private final Map<Integer, Optional<Correction>> pending;
        private final @Nullable Bits live;
        private final int count;

        Segment(LeafReader segment, Map<Integer, Optional<Correction>> pending, boolean hiding) {
            super(segment);
            this.pending = pending;
            Bits before = segment.getLiveDocs();
            FixedBitSet left = new FixedBitSet(segment.maxDoc());
            for (int document = 0; document < segment.maxDoc(); document++) {
                boolean rejected = hiding
                        && pending.getOrDefault(document, Optional.empty())
                                .filter(Correction::isRejection)
                                .isPresent();
                if (!rejected && (before == null || before.get(document))) {
                    left.set(document);
                }
            }
            count = left.cardinality();
            live = count == segment.maxDoc() ? null : left;
        }

        @Override
        public @Nullable Bits getLiveDocs() {
            return live;
        }

        @Override
        public int numDocs() {
            return count;
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public @Nullable CacheHelper getReaderCacheHelper() {
            return null;
        }
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
        return new Overlay(reader, over);
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }
}
