package org.onrecord.ingest;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Outcome.Rejected.Category;

/**
 * One parser's process, as its parent sees it. A thread listens to it, so that whoever waits for an answer is held up
 * neither by a process that is silent nor by a pipe that somebody else holds open.
 */
final class Child implements AutoCloseable {
    private static final int SECONDS_TO_DIE = 5;

    private final Process process;
    private final Path folder;
    private final DataOutputStream requests;
    private final SynchronousQueue<Message> answers = new SynchronousQueue<>();
    private final Thread listener;
    private int inputs;

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

    /** How many inputs it was given. */
    int inputs() {
        return inputs;
    }

    /**
     * Has an input read.
     *
     * @throws Refusal if it was not read to its end; the child has to be closed then
     */
    void read(Input input, Patience patience, Received received) throws Refusal, InterruptedException {
        inputs++;
        try {
            send(Messages.of(input));
        } catch (IOException gone) {
            throw crash();
        }
        Duration pause = patience.answer(size(input.file()));
        long left = patience.input().toNanos();
        boolean done = false;
        while (!done) {
            long asked = System.nanoTime();
            Message answer = answer(Math.min(pause.toNanos(), left));
            left -= System.nanoTime() - asked;
            if (left <= 0) {
                throw timeout("the parser took more than ", patience.input());
            }
            if (answer == null) {
                throw timeout("the parser gave nothing for ", pause);
            }
            done = answer.kind() == Messages.DONE;
            if (!done) {
                received.accept(intake(answer));
            }
        }
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

    private static Intake intake(Message answer) throws Refusal {
        try {
            return Messages.intake(answer);
        } catch (RuntimeException noIntake) {
            throw crash();
        }
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException foundOutByTheChild) {
            return 0;
        }
    }

    private static Refusal crash() {
        return new Refusal(Category.CRASH, "the parser crashed");
    }

    private static Refusal timeout(String what, Duration time) {
        long seconds = time.toSeconds();
        return new Refusal(Category.TIMEOUT, what + seconds + (seconds == 1 ? " second" : " seconds"));
    }
}
