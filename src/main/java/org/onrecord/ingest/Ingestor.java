package org.onrecord.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.onrecord.model.Outcome.Rejected.Category;

/** Reads files into articles. Safe for threads. */
public final class Ingestor {
    private final Limits limits;
    private final MediaTypes mediaTypes = new MediaTypes();
    private final Formats formats = new Formats(mediaTypes);

    /** Reads with the default limits: 200 MB a file, 10 million UTF-16 code units a text. */
    public Ingestor() {
        this(Limits.DEFAULT);
    }

    Ingestor(Limits limits) {
        this.limits = limits;
    }

    /**
     * Hands {@code out} what the input holds: one article or its fate, or, for a feed or an archive, one for each item or
     * member; and one more for the container itself if it could not be read to its end. What a file contains never makes
     * this method throw; what {@code out} throws passes through.
     */
    public void read(Input input, Consumer<Intake> out) {
        Reading reading = new Reading(formats::of, mediaTypes, limits, out);
        try {
            reading.document(input.origin(), name(input.path()), bytes(input.path()), 0);
        } catch (Refusal refusal) {
            reading.refuse(input.origin(), refusal);
        } catch (Undelivered undelivered) {
            throw undelivered.original();
        }
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private byte[] bytes(Path path) throws Refusal {
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw new Refusal(Category.UNREADABLE, "not a regular file");
            }
            try (InputStream in = Files.newInputStream(path)) {
                return Reading.upTo(in, limits.fileBytes(), "the file");
            }
        } catch (NoSuchFileException missing) {
            throw new Refusal(Category.UNREADABLE, "the file does not exist");
        } catch (AccessDeniedException denied) {
            throw new Refusal(Category.UNREADABLE, "the file may not be read");
        } catch (IOException failure) {
            throw new Refusal(Category.UNREADABLE, "the file could not be read from disk");
        }
    }
}
