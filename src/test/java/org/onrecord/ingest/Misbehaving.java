package org.onrecord.ingest;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.onrecord.model.Article;

/** The main class of a parser's process that does what a file's name says, as hostile documents make parsers do. */
final class Misbehaving implements ParserProcess.Parser {
    /** A file beside the input, as long as no process was ended because of it. */
    static final String MARK = "not-ended";

    private static final List<byte[]> HOARD = new ArrayList<>();

    private final Limits limits;
    private volatile int read;
    private int seen;
    private Path folder = Path.of("");

    private Misbehaving(Setup setup) {
        this.limits = setup.limits();
    }

    public static void main(String[] arguments) throws Exception {
        ParserProcess.serve(Path.of(arguments[0]), Misbehaving::new);
    }

    /** Called by one thread; only {@link #exitLater} looks at the count from another. */
    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate")
    public void read(Task task, Receiver out) {
        read++;
        Input input = task.input();
        folder = Objects.requireNonNull(input.file().getParent());
        Reading reading = new Reading(type -> this::misbehave, (name, bytes) -> name, limits, out, task.place());
        String name = SourceFile.name(input.file());
        reading.document(input.origin(), new Part(name, name, "application/pdf", Served.NOT), new byte[1], 0);
        reading.finish(input.origin());
    }

    private void misbehave(Source source, Reading reading) throws Refusal {
        seen++;
        switch (source.name()) {
            case "exit" -> System.exit(0);
            case "loop" -> loop();
            case "kill" -> signal("-KILL");
            case "stop" -> signal("-STOP");
            case "allocate" -> allocate();
            case "error" -> throw new AssertionError("not what a parser throws");
            case "write" -> write();
            case "print" -> System.out.print("a line of a library");
            case "exit-later" -> exitLater();
            case "parts" -> parts(source, reading);
            case "mail" -> deliver(source.origin(), reading);
            case "impostor" -> deliver("another.pdf", reading);
            case "flood" -> flood(source, reading);
            case "slow" -> slow(source, reading);
            case "leave-file" -> leaveFile(source, reading);
            case "next" -> waitForEarlier();
            case "ended-once" -> endOnce();
            case "broken-later" -> onlyInNewProcess();
            default -> {}
        }
        switch (source.name()) {
            case "parts", "mail" -> System.exit(1);
            case "archive" ->
                members(source, reading, "a", "exit", "inner", "loop", "b", "ended-once", "broken-later", "c");
            case "inner" -> members(source, reading, "d", "error", "e");
            case "many" ->
                members(source, reading, Collections.nCopies(30, "exit").toArray(new String[0]));
            case "breaks-behind" -> {
                members(source, reading, "a", "b");
                System.exit(1);
            }
            case "network" -> tell(source, reading, network(source));
            case "environment" ->
                tell(source, reading, new TreeSet<>(System.getenv().keySet()).toString());
            default -> tell(source, reading, "input " + read);
        }
    }

    private static void loop() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    private static void allocate() {
        while (true) {
            HOARD.add(new byte[1 << 20]);
        }
    }

    private static void signal(String signal) {
        try {
            new ProcessBuilder(
                            "kill",
                            signal,
                            String.valueOf(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        loop();
    }

    /** As native code does, which knows nothing of {@link System#out}. */
    private static void write() {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write(Reads.utf8("a line of a library"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Leaves something behind that brings down whatever is read next. */
    private void exitLater() {
        Thread later = new Thread(() -> {
            while (read == 1) {
                Thread.onSpinWait();
            }
            System.exit(1);
        });
        later.setDaemon(true);
        later.start();
    }

    /** Long enough for what an earlier input left behind. */
    private void waitForEarlier() {
        if (read > 1) {
            sleep(3000);
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** As whoever presses Ctrl-C does. */
    private void endOnce() {
        try {
            Files.delete(folder.resolve(MARK));
            signal("-TERM");
        } catch (IOException wasEnded) {
            return;
        }
    }

    private void onlyInNewProcess() {
        if (seen > 2) {
            System.exit(1);
        }
    }

    private static void members(Source source, Reading reading, String... names) throws Refusal {
        Labels labels = new Labels();
        for (String name : names) {
            Part part = new Part(labels.next(name), name, "application/pdf", Served.NOT);
            reading.member(source, part, () -> new ByteArrayInputStream(new byte[1]), 1);
        }
    }

    private static void parts(Source source, Reading reading) {
        deliver(source.origin() + "!/1", reading);
        deliver(source.origin() + "!/2", reading);
    }

    private static void flood(Source source, Reading reading) {
        for (int i = 0; true; i++) {
            deliver(source.origin() + "!/" + i, reading);
        }
    }

    private static void slow(Source source, Reading reading) {
        for (int i = 0; i < 8; i++) {
            sleep(200);
            deliver(source.origin() + "!/" + i, reading);
        }
    }

    private static void leaveFile(Source source, Reading reading) {
        tell(source, reading, String.valueOf(System.getProperty("java.io.tmpdir")));
        try {
            Files.createTempFile("left", null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        loop();
    }

    private static void deliver(String origin, Reading reading) {
        reading.article(Article.of(origin, "application/pdf", "some text"));
    }

    private static void tell(Source source, Reading reading, String text) {
        reading.article(Article.of(source.origin(), source.contentType(), text));
    }

    /** What became of connections to a port of this machine that listens: the origin's end. */
    private static String network(Source source) {
        int port = Integer.parseInt(source.origin().substring(source.origin().lastIndexOf(':') + 1));
        return fails(() -> new Socket(InetAddress.getAllByName("localhost")[0], port).close())
                + fails(() -> new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port).close())
                + fails(() -> URI.create("http://127.0.0.1:" + port)
                        .toURL()
                        .openStream()
                        .close());
    }

    private static String fails(Attempt attempt) {
        try {
            attempt.make();
            return "open ";
        } catch (IOException refused) {
            return "closed ";
        }
    }

    @FunctionalInterface
    private interface Attempt {
        void make() throws IOException;
    }
}
