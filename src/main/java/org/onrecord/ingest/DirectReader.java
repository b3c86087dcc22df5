package org.onrecord.ingest;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads files inside this process: what a parser does to its process, it does to the caller. */
final class DirectReader implements DocumentReader {
    private final Limits limits;
    private final MediaTypes mediaTypes = new MediaTypes();
    private final Formats formats;
    private final TableFiles tables;
    private final ContainerFiles containers;
    private final QuickPath quickPath;

    DirectReader(Setup setup) {
        limits = setup.limits();
        formats = new Formats(mediaTypes, setup.fields());
        tables = new TableFiles(mediaTypes, limits);
        containers = new ContainerFiles(mediaTypes);
        quickPath = new QuickPath(mediaTypes, formats);
    }

    @Override
    public void read(Input input, Consumer<Intake> out) {
        read(new Task(input, null), out::accept);
    }

    /** As a parser's process does. */
    void read(Task task, Receiver out) {
        Input input = task.input();
        Path path = input.file();
        Limits own = limits.forFile(SourceFile.size(path));
        attempt(new Reading(formats::of, mediaTypes::detect, own, out, task.place()), input.origin(), reading -> {
            Source streamed = tables.find(input.origin(), path);
            if (streamed == null) {
                streamed = containers.find(input, out::alive);
            }
            if (streamed == null) {
                reading.document(input.origin(), SourceFile.name(path), SourceFile.bytes(path, limits), 0);
            } else {
                reading.document(streamed);
            }
            reading.finish(input.origin());
            return true;
        });
    }

    /**
     * Reads a file only if it is safe to read in any process, or cannot be read from disk.
     *
     * @return whether the file has its fate; if not, {@code out} was given nothing
     */
    boolean readIfSimple(Input input, Consumer<Intake> out) {
        return attempt(reading(out), input.origin(), reading -> {
            Source table = tables.find(input.origin(), input.file());
            if (table != null) {
                reading.document(table);
                return true;
            }
            String name = SourceFile.name(input.file());
            long most = Math.min(QuickPath.MOST_BYTES, limits.fileBytes());
            if (SourceFile.size(input.file()) > most) {
                return false;
            }
            byte[] bytes = SourceFile.head(input.file(), most + 1);
            String type = bytes.length > most ? null : quickPath.mediaType(name, bytes);
            if (type == null) {
                return false;
            }
            reading.document(input.origin(), new Part(name, name, type, Served.NOT), bytes, 0);
            return true;
        });
    }

    /**
     * Reads a stream only if its beginning is that of a table.
     *
     * @param head its beginning, of {@link MediaTypes#HEAD} bytes
     * @return whether the stream has its fate; if not, {@code out} was given nothing
     */
    boolean readIfTable(String origin, Head head, Consumer<Intake> out) {
        String type = mediaTypes.table("", head.bytes());
        if (type == null) {
            return false;
        }
        return attempt(reading(out), origin, reading -> {
            reading.document(Source.streamed(origin, "", type, head::all));
            return true;
        });
    }

    private Reading reading(Consumer<Intake> out) {
        return new Reading(formats::of, mediaTypes::detect, limits, out::accept);
    }

    private static boolean attempt(Reading reading, String origin, Attempt attempt) {
        try {
            return attempt.on(reading);
        } catch (Refusal refusal) {
            reading.refuse(origin, refusal);
            return true;
        } catch (Undelivered undelivered) {
            throw undelivered.original();
        }
    }

    @FunctionalInterface
    private interface Attempt {
        boolean on(Reading reading) throws Refusal;
    }
}
