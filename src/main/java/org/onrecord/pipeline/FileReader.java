package org.onrecord.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.onrecord.ingest.Ingestor;
import org.onrecord.ingest.Input;
import org.onrecord.ingest.Intake;
import org.onrecord.model.Fingerprint;
import org.onrecord.model.Ids;

/** Reads files and standard input. */
public final class FileReader implements Reader {
    private final Ingestor ingestor;

    /** @param ingestor closed by whoever made it */
    public FileReader(Ingestor ingestor) {
        this.ingestor = ingestor;
    }

    @Override
    public Fingerprint fingerprint(Input input) {
        Path path = input.path();
        if (path == null || !Files.isRegularFile(path)) {
            return Fingerprint.UNKNOWN;
        }
        try {
            return new Fingerprint(Ids.sha256(path), Files.size(path));
        } catch (IOException unreadable) {
            // Reading it will say why, and give it its fate.
            return Fingerprint.UNKNOWN;
        }
    }

    @Override
    public void read(Input input, Consumer<Intake> out) {
        ingestor.read(input, out);
    }
}
