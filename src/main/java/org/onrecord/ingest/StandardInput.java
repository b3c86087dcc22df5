package org.onrecord.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.onrecord.model.Outcome.Rejected.Category;

/** Standard input, which another process reads as a file. */
final class StandardInput {
    /** Says nothing about what is in the file. */
    private static final String NAME = "-";

    private final InputStream in;
    private final Limits limits;

    StandardInput(InputStream in, Limits limits) {
        this.in = in;
        this.limits = limits;
    }

    /** Its beginning; after this, what is left is read from there. */
    Head head() {
        return Head.of(in, MediaTypes.HEAD);
    }

    /**
     * Hands it over as a file, which lasts as long as {@code reader} takes.
     *
     * @param out given the refusal where it cannot be had as a file
     */
    void file(String origin, Head head, Consumer<Input> reader, Consumer<Intake> out) {
        Path folder = null;
        try {
            byte[] bytes = bytes(head);
            folder = TemporaryFolder.create();
            reader.accept(new Input(origin, Files.write(folder.resolve(NAME), bytes)));
        } catch (Refusal refusal) {
            out.accept(new Intake.Refused(refusal.outcome(origin)));
        } catch (IOException noRoom) {
            out.accept(new Intake.Refused(
                    new Refusal(Category.INTERNAL, "the folder for temporary files has no room for standard input")
                            .outcome(origin)));
        } finally {
            if (folder != null) {
                TemporaryFolder.delete(folder);
            }
        }
    }

    private byte[] bytes(Head head) throws Refusal {
        try {
            return Reading.upTo(head.all(), limits.fileBytes(), "standard input");
        } catch (IOException broken) {
            throw new Refusal(Category.UNREADABLE, "standard input could not be read");
        }
    }
}
