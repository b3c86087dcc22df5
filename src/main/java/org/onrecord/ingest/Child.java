package org.onrecord.ingest;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One parser's process, as its parent sees it. A thread listens to it, so that whoever waits for an answer is held up
 * neither by a process that is silent nor by a pipe that somebody else holds open.
 */
final class Child implements AutoCloseable {
    private static final int SECONDS_TO_DIE = 5;
    private static final int SECONDS_TO_TELL = 1;
    private static final String CRASHED = "the parser crashed";

    /** Java's exit code after {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    /** Java's exit codes after the signals HUP, INT and TERM: whoever presses Ctrl-C sends it to the children, too. */
    private static final Set<Integer> ENDED = Set.of(129, 130, 143);

    private final Process process;
    private final Path folder;
    private final DataOutputStream requests;
    private final SynchronousQueue<Message> answers = new SynchronousQueue<>();
    private final Thread listener;
    private int inputs;
    private long bytes;
    private long finished;

    private Child(Process process, Path folder, int longest) {
        this.process = process;
        this.folder = folder;
        this.requests = new DataOutputStream(process.getOutputStream());
        this.listener = Thread.ofPlatform().daemon().name("parser-answers").unstarted(() -> listen(longest));
    }

    /**
     * Starts a process and waits until it is ready.
     *
     * @throws IOException if it does not get so far
     */
    static Child start(ChildCommand command, Setup setup, Duration patience) throws IOException, InterruptedException {
        Path folder = TemporaryFolder.create();
        Child child;
        try {
            child = new Child(command.start(folder), folder, Messages.longest(setup.limits()));
        } catch (IOException noProcess) {
            TemporaryFolder.delete(folder);
            throw noProcess;
        }
        boolean ready = false;
        try {
            child.listener.start();
            child.send(Messages.of(setup));
            Message answer = child.answer(patience.toNanos());
            ready = answer != null && answer.kind() == Messages.READY;
        } finally {
            if (!ready) {
                child.close();
            }
        }
        if (!ready) {
            throw new IOException("the process did not get ready");
        }
        return child;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether another one should take its place. */
    boolean isWorn(ChildCommand command) {
        return inputs >= command.mostInputs() || bytes >= command.mostBytes();
    }

    /** Whether it has read a document to its end, so that something of that may be left in it. */
    boolean hasReadBefore() {
        return finished > 0;
    }

    /**
     * Has an input, or the rest of one, read.
     *
     * @param size the input's: bytes
     * @throws Lost if it was not read to its end; the child has to be closed then
     * @throws Refusal if no more of it is to be read, by any process; the child has to be closed then, too
     */
    void read(Task task, long size, Received received) throws Lost, Refusal, InterruptedException {
        inputs++;
        bytes += size;
        try {
            send(Messages.of(task));
        } catch (IOException gone) {
            throw lost();
        }
        for (Message answer = next(received); answer.kind() != Messages.DONE; answer = next(received)) {
            switch (answer.kind()) {
                case Messages.BEGIN -> received.begin(text(answer));
                case Messages.SIZE -> received.size(number(answer));
                case Messages.END -> {
                    received.end();
                    finished++;
                }
                case Messages.ALIVE -> {}
                default -> received.accept(intake(answer));
            }
        }
        finished++;
    }

    private Message next(Received received) throws Lost, Refusal, InterruptedException {
        Duration pause = received.pause();
        long asked = System.nanoTime();
        Message answer = answer(Math.min(pause.toNanos(), received.nanosecondsLeft()));
        received.waited(System.nanoTime() - asked);
        if (answer == null) {
            throw Lost.silent(pause);
        }
        if (answer.kind() == Messages.LOST) {
            throw lost();
        }
        return answer;
    }

    /** Ends the process at once. */
    @Override
    public void close() {
        process.destroyForcibly();
        listener.interrupt();
        try {
            // Its temporary files are deleted when it makes no new ones.
            process.waitFor(SECONDS_TO_DIE, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        TemporaryFolder.delete(folder);
    }

    private void send(Message message) throws IOException {
        message.write(requests);
        requests.flush();
    }

    private @Nullable Message answer(long nanoseconds) throws InterruptedException {
        return answers.poll(nanoseconds, TimeUnit.NANOSECONDS);
    }

    private void listen(int longest) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                answers.put(read(in, longest));
            }
        } catch (IOException | InterruptedException closed) {
            return;
        }
    }

    /** The next message; the end of all is one, too. */
    private static Message read(DataInputStream in, int longest) {
        try {
            return Message.read(in, longest);
        } catch (IOException goneOrGarbled) {
            return Message.of(Messages.LOST);
        }
    }

    private static Intake intake(Message answer) throws Lost {
        try {
            return Messages.intake(answer);
        } catch (RuntimeException noIntake) {
            throw Lost.crash(CRASHED);
        }
    }

    private static String text(Message answer) throws Lost {
        if (answer.size() == 0) {
            throw Lost.crash(CRASHED);
        }
        return Objects.requireNonNullElse(answer.nullable(0), "");
    }

    private static long number(Message answer) throws Lost {
        try {
            return Long.parseLong(text(answer));
        } catch (NumberFormatException noNumber) {
            throw Lost.crash(CRASHED);
        }
    }

    /** What became of a process that is gone, or says what is no message. */
    private Lost lost() throws InterruptedException {
        if (!process.waitFor(SECONDS_TO_TELL, TimeUnit.SECONDS)) {
            return Lost.crash(CRASHED);
        }
        int code = process.exitValue();
        if (ENDED.contains(code)) {
            return Lost.ended();
        }
        return Lost.crash(code == OUT_OF_MEMORY ? "the parser ran out of memory" : CRASHED);
    }
}
