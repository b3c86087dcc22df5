package org.onrecord.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** Looks after an index as a whole. */
public final class IndexHealth {
    private IndexHealth() {}

    /**
     * What an index is made of.
     *
     * @param segments parts that are searched one after the other
     * @param documents all of them, inputs and articles too
     * @param deleted documents that were replaced or removed, and whose place is free at the next merge
     * @param bytes on the disk, by what is in the files
     */
    public record Stats(
            String version, int segments, long documents, long statements, long deleted, Map<String, Long> bytes) {}

    /** Counts what is in the index as it was last committed. */
    public static Stats stats(Path folder) throws IOException {
        try (OpenIndex index = OpenIndex.in(folder)) {
            SegmentInfos commit = SegmentInfos.readLatestCommit(index.directory());
            Map<String, Long> bytes = new TreeMap<>();
            for (SegmentCommitInfo segment : commit) {
                for (String file : segment.files()) {
                    bytes.merge(part(file), index.directory().fileLength(file), Long::sum);
                }
            }
            return new Stats(
                    Fields.VERSION,
                    commit.size(),
                    index.reader().numDocs(),
                    index.searcher().count(Queries.kind(Fields.STATEMENT)),
                    index.reader().numDeletedDocs(),
                    bytes);
        }
    }

    private static String part(String file) {
        String extension = IndexFileNames.getExtension(file);
        return switch (extension == null ? "" : extension) {
            case "fdt", "fdx", "fdm" -> "texts and statements";
            case "tim", "tip", "tmd", "doc", "pos", "pay", "psm", "nvd", "nvm" -> "words";
            case "dvd", "dvm", "kdd", "kdi", "kdm" -> "values";
            case "vec", "vem", "vex", "vemf", "veq", "vemq" -> "embeddings";
            case "cfs", "cfe" -> "small segments";
            default -> "the rest";
        };
    }

    /**
     * Checks every file and that every statement has its article; nobody may write to the index meanwhile.
     *
     * @param progress told what is looked at
     * @return what is wrong, a sentence each; empty if nothing is
     * @throws IndexException if something is writing to the index
     */
    public static List<String> check(Path folder, Consumer<String> progress) throws IOException {
        IndexFolder.requireIndex(folder);
        List<String> problems = new ArrayList<>();
        try (Directory directory = FSDirectory.open(folder);
                CheckIndex checker = checker(directory, folder)) {
            progress.accept("files");
            CheckIndex.Status status = checker.checkIndex();
            status.segmentInfos.stream()
                    .filter(segment -> segment.error != null)
                    .forEach(segment -> problems.add(
                            "Segment " + segment.name + " is damaged: " + segment.error.getMessage() + "."));
            if (!status.clean && problems.isEmpty()) {
                problems.add("The index is damaged: its list of segments cannot be read.");
            }
        }
        if (problems.isEmpty()) {
            progress.accept("statements");
            checkBlocks(folder, problems);
        }
        return problems;
    }

    private static CheckIndex checker(Directory directory, Path folder) throws IOException {
        try {
            return new CheckIndex(directory);
        } catch (LockObtainFailedException e) {
            throw IndexException.busy(folder, e);
        }
    }

    private static void checkBlocks(Path folder, List<String> problems) throws IOException {
        try (OpenIndex index = OpenIndex.in(folder)) {
            for (LeafReaderContext segment : index.reader().leaves()) {
                for (String kind : List.of(Fields.STATEMENT, Fields.REJECTED)) {
                    PostingsEnum statements = segment.reader().postings(new Term(Fields.KIND, kind));
                    if (statements != null) {
                        checkStatements(segment, statements, problems);
                    }
                }
            }
        }
    }

    private static void checkStatements(LeafReaderContext segment, PostingsEnum statements, List<String> problems)
            throws IOException {
        RowReader rows = new RowReader(segment.reader());
        for (int document = statements.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = statements.nextDoc()) {
            try {
                rows.row(document);
            } catch (RuntimeException e) {
                problems.add("Statement " + (segment.docBase + document) + " cannot be read: " + e.getMessage() + ".");
            }
        }
    }

    /**
     * Makes one segment of all, and frees the place of what was replaced or removed.
     *
     * @throws IndexException if something is writing to the index
     */
    public static void compact(Path folder) throws IOException {
        try (IndexSink sink = IndexSink.open(folder)) {
            sink.compact();
        }
    }
}
