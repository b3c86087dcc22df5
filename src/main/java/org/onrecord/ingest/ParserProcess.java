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
        serve(Path.of(arguments[0]), setup -> new DirectReader(setup)::read);
    }

    static void serve(Path folder, Function<Setup, Parser> parsers) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // What a library prints must not come between the messages.
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> TemporaryFolder.delete(folder)));
        Parser parser = parsers.apply(Messages.setup(Message.read(in, Integer.MAX_VALUE)));
        BlockingQueue<Task> tasks = new SynchronousQueue<>();
        Thread work = new Thread(() -> parse(parser, tasks, out), "parser");
        // The process is not to wait for this thread, nor for any that a library starts from it.
        work.setDaemon(true);
        work.start();
        try {
            while (true) {
                tasks.put(Messages.task(Message.read(in, Integer.MAX_VALUE)));
            }
        } catch (EOFException noMoreInputs) {
            return;
        }
    }

    /** Closes {@code out} if it ends: that the parent sees, while this process still waits for input. */
    private static void parse(Parser parser, BlockingQueue<Task> tasks, DataOutputStream out) {
        try (out) {
            send(out, Message.of(Messages.READY));
            while (true) {
                parser.read(tasks.take(), new Sender(out));
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

    /** What a process does. */
    @FunctionalInterface
    interface Parser {
        void read(Task task, Receiver out);
    }

    /** Tells the parent. */
    private record Sender(DataOutputStream out) implements Receiver {
        /** Documents of which the size is told, because they may take longer: bytes. */
        private static final long LARGE = 1_000_000;

        @Override
        public void take(Intake intake) {
            send(out, Messages.of(intake));
        }

        @Override
        public void begin(String origin) {
            send(out, Message.of(Messages.BEGIN, origin));
        }

        @Override
        public void size(long bytes) {
            if (bytes >= LARGE) {
                send(out, Message.of(Messages.SIZE, String.valueOf(bytes)));
            }
        }

        @Override
        public void end() {
            send(out, Message.of(Messages.END));
        }

        @Override
        public void alive() {
            send(out, Message.of(Messages.ALIVE));
        }
    }
}
