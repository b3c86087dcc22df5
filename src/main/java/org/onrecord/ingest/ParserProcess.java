package org.onrecord.ingest;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Function;

/**
 * The main class of the processes in which files are parsed. It reads inputs from standard input and writes what they
 * hold to standard output. It ends when its input ends, whatever it is doing then: so it outlives no parent.
 */
final class ParserProcess {
    private ParserProcess() {}

    /**
     * @param arguments the folder for temporary files, which is deleted at the end
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        serve(Path.of(arguments[0]), DirectReader::new);
    }

    static void serve(Path folder, Function<Setup, DocumentReader> readers) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // What a library prints must not come between the messages.
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> TemporaryFolder.delete(folder)));
        DocumentReader reader = readers.apply(Messages.setup(Message.read(in, Integer.MAX_VALUE)));
        BlockingQueue<Input> inputs = new SynchronousQueue<>();
        Thread parser = new Thread(() -> parse(reader, inputs, out), "parser");
        // The process is not to wait for this thread, nor for any that a library starts from it.
        parser.setDaemon(true);
        parser.start();
        try {
            while (true) {
                inputs.put(Messages.input(Message.read(in, Integer.MAX_VALUE)));
            }
        } catch (EOFException noMoreInputs) {
            return;
        }
    }

    /** Closes {@code out} if it ends: that the parent sees, while this process still waits for input. */
    private static void parse(DocumentReader reader, BlockingQueue<Input> inputs, DataOutputStream out) {
        try (out) {
            send(out, Message.of(Messages.READY));
            while (true) {
                reader.read(inputs.take(), intake -> send(out, Messages.of(intake)));
                send(out, Message.of(Messages.DONE));
            }
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        } catch (InterruptedException byNobody) {
            throw new IllegalStateException(byNobody);
        }
    }

    private static void send(DataOutputStream out, Message message) {
        try {
            message.write(out);
            out.flush();
        } catch (IOException parentIsGone) {
            throw new UncheckedIOException(parentIsGone);
        }
    }
}
