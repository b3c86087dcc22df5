package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a server from starting is said in a sentence. */
final class ServeCommandTest {
    private final Session session = new Session();

    @TempDir
    Path folder;

    @Test
    void needsAnIndex() {
        assertThat(session.run("serve", "--port", "0", "--index", folder.toString()))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(session.err()).contains("There is no index in " + folder);
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "Greer wants a deal");
        String index = folder.resolve("index").toString();
        assertThat(session.run("ingest", text.toString(), "--index", index)).isZero();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());
            assertThat(session.run("serve", "--index", index, "--port", port)).isEqualTo(ExitCodes.USAGE);
            assertThat(session.err()).contains("Something else listens on port " + port, "--port");
        }
    }

    @Test
    void letsOthersInOnlyWithAToken() throws IOException {
        assertThat(session.run("serve", "--host", "0.0.0.0")).isEqualTo(ExitCodes.USAGE);
        assertThat(session.err()).contains("--host 0.0.0.0 lets others in: it needs --token-file");
        Path file = Files.writeString(folder.resolve("token"), "short\n");
        assertThat(session.run("serve", "--host", "0.0.0.0", "--token-file", file.toString()))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(session.err()).contains("16 characters or more");
    }

    @Test
    void refusesAPortThatThereIsNot() {
        assertThat(session.run("serve", "--port", "70000")).isEqualTo(ExitCodes.USAGE);
        assertThat(session.err()).contains("--port must be 0 to 65535, not 70000");
    }
}
