package org.onrecord.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.onrecord.index.Ledger;
import org.onrecord.ingest.Input;
import org.onrecord.ingest.Intake;
import org.onrecord.model.Fingerprint;
import org.onrecord.model.LedgerEntry;
import org.onrecord.pipeline.Reader;

/** Reads articles out of an index instead of the files that they came from. */
final class StoredReader implements Reader {
    private final Ledger ledger;

    StoredReader(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Inputs by their origins. */
    List<Input> inputs(Collection<String> origins) throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (String origin : origins) {
            String path = ledger.entry(origin).map(LedgerEntry::path).orElse(null);
            inputs.add(new Input(origin, path == null ? null : Path.of(path)));
        }
        return inputs;
    }

    /** What the input was when it was read. */
    @Override
    public Fingerprint fingerprint(Input input) {
        try {
            return ledger.entry(input.origin()).map(LedgerEntry::fingerprint).orElse(Fingerprint.UNKNOWN);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void read(Input input, Consumer<Intake> out) {
        try {
            ledger.articles(input.origin(), (article, nearDuplicateOf) -> out.accept(new Intake.Read(article)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
