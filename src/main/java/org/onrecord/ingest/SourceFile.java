package org.onrecord.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.commons.io.function.IOFunction;
import org.onrecord.model.Outcome.Rejected.Category;

/** Files on disk; what cannot be read of them is refused in a sentence. */
final class SourceFile {
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private SourceFile() {}

    static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /** The size in bytes; 0 where it cannot be told, of which whoever opens the file will hear. */
    static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException heardLater) {
            return 0;
        }
    }

    /** The whole file. */
    static byte[] bytes(Path path, Limits limits) throws Refusal {
        byte[] bytes = head(path, limits.fileBytes() + 1);
        if (bytes.length > limits.fileBytes()) {
            throw Refusal.tooLarge("the file holds more than " + limits.fileBytes() + " bytes");
        }
        return bytes;
    }

    /** The first bytes of a file, at most {@code most} of them. */
    static byte[] head(Path path, long most) throws Refusal {
        return opened(path, file -> {
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes((int) Math.min(most, LONGEST_ARRAY));
            }
        });
    }

    /** What {@code use} makes of a file. */
    static <T> T opened(Path path, IOFunction<Path, T> use) throws Refusal {
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw new Refusal(Category.UNREADABLE, "not a regular file");
            }
            return use.apply(path);
        } catch (NoSuchFileException missing) {
            throw new Refusal(Category.UNREADABLE, "the file does not exist");
        } catch (AccessDeniedException denied) {
            throw new Refusal(Category.UNREADABLE, "the file may not be read");
        } catch (IOException failure) {
            throw new Refusal(Category.UNREADABLE, "the file could not be read from disk");
        }
    }
}
