package org.onrecord.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Looks at a folder before anything opens an index in it. */
final class IndexFolder {
    private static final String ANEW = "process the articles again into an empty folder";

    private IndexFolder() {}

    /**
     * Makes sure that an index can be written here, and makes the folder where there is none.
     *
     * @return whether there is an index already
     */
    static boolean prepare(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
        }
        if (!Files.isDirectory(folder)) {
            throw new IndexException(folder + " is a file: name a folder for the index.");
        }
        try (Directory directory = FSDirectory.open(folder)) {
            if (DirectoryReader.indexExists(directory)) {
                requireThisVersion(folder, directory);
                return true;
            }
        }
        String foreign = foreignFile(folder);
        if (foreign != null) {
            throw new IndexException(
                    folder + " holds other files and no index (" + foreign + "): name an empty or a new folder.");
        }
        return false;
    }

    /** Makes sure that there is an index that can be read here. */
    static void requireIndex(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Directory directory = FSDirectory.open(folder)) {
                if (DirectoryReader.indexExists(directory)) {
                    requireThisVersion(folder, directory);
                    return;
                }
            }
        }
        throw new IndexException("There is no index in " + folder + ": process some articles into it first.");
    }

    private static void requireThisVersion(Path folder, Directory directory) throws IOException {
        String version;
        try {
            version = SegmentInfos.readLatestCommit(directory).getUserData().get(Fields.VERSION_KEY);
        } catch (IndexFormatTooOldException | IndexFormatTooNewException | CorruptIndexException e) {
            throw new IndexException("The index in " + folder + " cannot be read: " + ANEW + ".", e);
        }
        if (version == null) {
            throw new IndexException(
                    "The Lucene index in " + folder + " was not written by OnRecord: name an empty or a new folder.");
        }
        if (!version.equals(Fields.VERSION)) {
            throw new IndexException("The index in " + folder + " has version " + version + " and this program needs "
                    + Fields.VERSION + ": " + ANEW + ".");
        }
    }

    /** A file that an interrupted first start of an index does not explain, or null where there is none. */
    private static @Nullable String foreignFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(IndexWriter.WRITE_LOCK_NAME) && !name.startsWith("pending_segments_"))
                    .sorted()
                    .findFirst()
                    .orElse(null);
        }
    }
}
