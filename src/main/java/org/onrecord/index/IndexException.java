package org.onrecord.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** The index cannot be used as asked. The message is one sentence for the user, and says what to do. */
public final class IndexException extends IOException {
    /** That something else holds the lock of the index in a folder. */
    static IndexException busy(Path folder, LockObtainFailedException cause) {
        return new IndexException(
                "Something else is writing to the index in " + folder + ": wait until it has finished.", cause);
    }

    /** That the file of the corrections that an index has is not there. */
    static IndexException withoutCorrections(Path file) {
        return new IndexException("The file of this index's corrections, " + file
                + ", is gone: put it back, or make an empty one to take all of them back.");
    }

    /** Whether the index could be used if nothing else were writing to it. */
    public boolean isBusy() {
        return getCause() instanceof LockObtainFailedException;
    }

    IndexException(String message) {
        this(message, null);
    }

    IndexException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
