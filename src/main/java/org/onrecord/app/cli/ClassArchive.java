package org.onrecord.app.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import javax.management.JMException;
import javax.management.ObjectName;

/** Keeps what Java made of the classes that this process uses, so that the next one starts faster. */
final class ClassArchive {
    private ClassArchive() {}

    /** Writes the file that the launcher wants, if it wants one. Java writes another one and renames it, so that it is whole or not there. */
    static void write() {
        String file = System.getProperty("onrecord.archive", "");
        if (file.isEmpty()) {
            return;
        }
        Object[] arguments = {new String[] {"dynamic_dump", file}};
        PrintStream out = System.out;
        try {
            // Java would say there that somebody asked for it.
            System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmCds",
                            arguments,
                            new String[] {String[].class.getName()});
        } catch (JMException | RuntimeException unwritten) {
            // Nobody misses it: the next server to stop writes it.
            System.clearProperty("onrecord.archive");
        } finally {
            System.setOut(out);
        }
    }
}
