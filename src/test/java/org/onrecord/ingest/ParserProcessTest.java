package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Speaks with a parser's process as its parent does. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "open files cannot be deleted")
final class ParserProcessTest {
    private static final int SECONDS = 300;
    private static final Setup SETUP = new Setup(Limits.DEFAULT, null);

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void create() throws IOException {
        folder = Files.createDirectory(temporary.resolve("a folder for ä process"));
    }

    @Test
    void aProcessThatNobodySpeaksToAnyMoreEndsWhateverItIsDoing() throws Exception {
        Process process = new ChildCommand(Misbehaving.class, 32, 1000, 1000).start(folder);
        try (DataOutputStream requests = new DataOutputStream(process.getOutputStream())) {
            Messages.of(SETUP).write(requests);
            Messages.of(new Task(new Input("loop", temporary.resolve("loop")), null))
                    .write(requests);
            requests.flush();
            assertThat(answer(process).kind()).isEqualTo(Messages.READY);
            assertThat(process.isAlive()).isTrue();
        }
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(folder).as("the process's own").doesNotExist();
    }

    @Test
    void aProcessThatNeverHeardAnythingEndsToo() throws Exception {
        Process process = ChildCommand.DEFAULT.start(folder);
        process.getOutputStream().close();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(folder).doesNotExist();
    }

    @Test
    void filesAreReadAsInThisProcess() throws Exception {
        List<Input> inputs = Inputs.expand(List.of("corpus"));
        assertThat(inputs).hasSizeGreaterThan(15);
        DocumentReader here = new DirectReader(SETUP);
        try (DocumentReader there = new IsolatedReader(ChildCommand.DEFAULT, SETUP, Patience.DEFAULT)) {
            for (Input input : inputs) {
                assertThat(read(there, input)).as(input.origin()).isEqualTo(read(here, input));
            }
        }
    }

    private static List<Intake> read(DocumentReader reader, Input input) {
        List<Intake> intakes = new ArrayList<>();
        reader.read(input, intakes::add);
        return intakes;
    }

    private static Message answer(Process process) throws IOException {
        return Message.read(new DataInputStream(process.getInputStream()), Messages.longest(Limits.DEFAULT));
    }
}
