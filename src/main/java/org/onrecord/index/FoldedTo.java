package org.onrecord.index;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.onrecord.correct.CorrectionFile;

/** In the user data of a commit, how far in their file the corrections go that what is committed has. */
final class FoldedTo {
    private static final String BYTES = "onrecord.corrections.bytes";
    private static final String SHA_256 = "onrecord.corrections.sha256";

    private FoldedTo() {}

    /** Of what a reader reads. */
    static CorrectionFile.Position of(DirectoryReader reader) throws IOException {
        return read(reader.getIndexCommit().getUserData());
    }

    static CorrectionFile.Position read(Map<String, String> userData) {
        String bytes = userData.get(BYTES);
        String sha256 = userData.get(SHA_256);
        return bytes == null || sha256 == null
                ? CorrectionFile.Position.START
                : new CorrectionFile.Position(Long.parseLong(bytes), sha256);
    }

    static void write(CorrectionFile.Position position, Map<String, String> userData) {
        if (!position.equals(CorrectionFile.Position.START)) {
            userData.put(BYTES, Long.toString(position.bytes()));
            userData.put(SHA_256, position.sha256());
        }
    }
}
