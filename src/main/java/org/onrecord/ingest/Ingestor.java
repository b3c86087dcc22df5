package org.onrecord.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Outcome.Rejected.Category;

/** Reads files and standard input into articles. Safe for threads, but only one of them can read standard input. */
public final class Ingestor {
    private final Limits limits;
    private final InputStream standardInput;
    private final MediaTypes mediaTypes = new MediaTypes();
    private final Formats formats;
    private final TableFiles tables;

    /** Reads neither tables nor standard input. */
    public Ingestor() {
        this(null, InputStream.nullInputStream());
    }

    /**
     * Reads with the default limits: 200 MB a file that is not a table, 10 million UTF-16 code units a text.
     *
     * @param fields where tables hold their articles; null where that is not known, and tables are not read
     * @param standardInput read where an input names it
     */
    public Ingestor(@Nullable TableFields fields, InputStream standardInput) {
        this(Limits.DEFAULT, fields, standardInput);
    }

    Ingestor(Limits limits) {
        this(limits, null, InputStream.nullInputStream());
    }

    Ingestor(Limits limits, @Nullable TableFields fields, InputStream standardInput) {
        this.limits = limits;
        this.standardInput = standardInput;
        this.formats = new Formats(mediaTypes, fields);
        this.tables = new TableFiles(mediaTypes, limits);
    }

    /**
     * Hands {@code out} what the input holds: one article or its fate, or, for a feed, a table or an archive, one for each
     * item, row or member; and one more for the container itself if it could not be read to its end. What a file contains
     * never makes this method throw; what {@code out} throws passes through.
     */
    public void read(Input input, Consumer<Intake> out) {
        Reading reading = new Reading(formats::of, mediaTypes, limits, out);
        try {
            Path path = input.path();
            if (path == null) {
                standardInput(input.origin(), reading);
            } else {
                file(input.origin(), path, reading);
            }
        } catch (Refusal refusal) {
            reading.refuse(input.origin(), refusal);
        } catch (Undelivered undelivered) {
            throw undelivered.original();
        }
    }

    private void file(String origin, Path path, Reading reading) throws Refusal {
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw new Refusal(Category.UNREADABLE, "not a regular file");
            }
            Source table = tables.find(origin, path);
            if (table == null) {
                reading.document(origin, TableFiles.name(path), bytes(path), 0);
            } else {
                reading.document(table);
            }
        } catch (NoSuchFileException missing) {
            throw new Refusal(Category.UNREADABLE, "the file does not exist");
        } catch (AccessDeniedException denied) {
            throw new Refusal(Category.UNREADABLE, "the file may not be read");
        } catch (IOException failure) {
            throw new Refusal(Category.UNREADABLE, "the file could not be read from disk");
        }
    }

    private byte[] bytes(Path path) throws IOException, Refusal {
        try (InputStream in = Files.newInputStream(path)) {
            return Reading.upTo(in, limits.fileBytes(), "the file");
        }
    }

    private void standardInput(String origin, Reading reading) throws Refusal {
        Head head = Head.of(standardInput, MediaTypes.HEAD);
        String type = mediaTypes.table("", head.bytes());
        if (type != null) {
            reading.document(Source.streamed(origin, "", type, head::all));
            return;
        }
        try {
            reading.document(origin, "", Reading.upTo(head.all(), limits.fileBytes(), "standard input"), 0);
        } catch (IOException failure) {
            throw new Refusal(Category.UNREADABLE, "standard input could not be read");
        }
    }
}
