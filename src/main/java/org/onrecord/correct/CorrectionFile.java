package org.onrecord.correct;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Ids;

/**
 * The file of the corrections of one index: JSON Lines, to which lines are only added. It lies beside the index, so that it outlives one
 * that is deleted and made anew. Whoever adds holds a lock meanwhile, which is another than the index's; whoever reads needs none.
 */
public final class CorrectionFile {
    private static final String NAME = ".corrections.jsonl";
    private static final long LARGEST = 512L << 20;
    private static final int TRIES = 100;
    private static final long WAIT_MILLIS = 50;

    private final Path file;

    private CorrectionFile(Path file) {
        this.file = file;
    }

    /** The file of the index in a folder; neither need be there. */
    public static CorrectionFile beside(Path index) throws IOException {
        Path folder = Files.exists(index)
                ? index.toRealPath()
                : index.toAbsolutePath().normalize();
        Path name = folder.getFileName();
        return new CorrectionFile(folder.resolveSibling((name == null ? "index" : name) + NAME));
    }

    public Path path() {
        return file;
    }

    /** Whether there is one: until the first correction there is none. */
    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * Tells without reading whether somebody has written to the file.
     *
     * @param bytes 0 where there is none
     * @param modified milliseconds since 1970
     */
    public record Stamp(long bytes, long modified) {}

    /** How the file is now. */
    public Stamp stamp() throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(now.size(), now.lastModifiedTime().toMillis());
        } catch (NoSuchFileException none) {
            return new Stamp(0, 0);
        }
    }

    /** What the file held when it was read. */
    public static final class Content {
        /** Nothing. */
        public static final Content EMPTY = new Content(Corrections.NONE, new byte[0]);

        private final Corrections corrections;
        private final byte[] bytes;

        /** @param bytes as far as the file's lines are whole */
        private Content(Corrections corrections, byte[] bytes) {
            this.corrections = corrections;
            this.bytes = bytes;
        }

        public Corrections corrections() {
            return corrections;
        }

        /** How far it goes. */
        public Position position() {
            return new Position(bytes.length, Ids.sha256(bytes, bytes.length));
        }

        /** Whether it was as far as that once, and lines were only added since. */
        public boolean continues(Position earlier) {
            return earlier.bytes() <= bytes.length
                    && earlier.sha256().equals(Ids.sha256(bytes, Math.toIntExact(earlier.bytes())));
        }

        /** What was added since, where it {@link #continues}. */
        public Corrections since(Position earlier) {
            long before = new String(bytes, 0, Math.toIntExact(earlier.bytes()), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .count();
            return new Corrections(corrections.inOrder().stream().skip(before).toList());
        }
    }

    /**
     * A place in the file.
     *
     * @param bytes before it
     * @param sha256 of these
     */
    public record Position(long bytes, String sha256) {
        /** Before the first. */
        public static final Position START = Content.EMPTY.position();
    }

    /**
     * Reads all; a line that was not written to its end is left out, and a missing file is an empty one.
     *
     * @throws CorrectionException if a line holds something else
     */
    public Content read() throws IOException {
        return content(bytes());
    }

    /**
     * Reads what {@link #read} reads, unless the file ends at a place where it was before; then its lines are not looked at.
     *
     * @throws CorrectionException if a line holds something else
     */
    public Optional<Content> readUnlessAt(Position before) throws IOException {
        byte[] all = bytes();
        boolean same =
                all.length == before.bytes() && Ids.sha256(all, all.length).equals(before.sha256());
        return same ? Optional.empty() : Optional.of(content(all));
    }

    private byte[] bytes() throws IOException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new CorrectionException(file + " has more than " + (LARGEST >> 20) + " MB.");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException none) {
            return new byte[0];
        }
    }

    private Content content(byte[] all) throws CorrectionException {
        List<Correction> corrections = new ArrayList<>();
        int number = 0;
        int begin = 0;
        while (begin < all.length) {
            int end = lineEnd(all, begin);
            number++;
            String line = new String(all, begin, end - begin, UTF_8);
            if (!line.isBlank()) {
                Correction read = end < all.length ? correction(line, number) : ifWhole(line);
                if (read == null) {
                    return content(corrections, all, begin);
                }
                corrections.add(read);
            }
            begin = Math.min(end + 1, all.length);
        }
        return content(corrections, all, begin);
    }

    private static Content content(List<Correction> corrections, byte[] all, int length) {
        return new Content(new Corrections(corrections), Arrays.copyOf(all, length));
    }

    private static int lineEnd(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private Correction correction(String line, int number) throws CorrectionException {
        try {
            return CorrectionJson.read(line);
        } catch (IllegalArgumentException e) {
            throw new CorrectionException(
                    "Line " + number + " of " + file + " is no correction (" + e.getMessage() + "): mend or remove it.",
                    e);
        }
    }

    /** Null for a line that somebody had no time to write to its end. */
    private static @Nullable Correction ifWhole(String line) {
        try {
            return CorrectionJson.read(line);
        } catch (IllegalArgumentException torn) {
            return null;
        }
    }

    /**
     * Adds corrections, all or none, and returns when they are on the disk.
     *
     * @throws CorrectionException if somebody else is adding some and does not come to an end
     */
    public void append(List<Correction> corrections) throws IOException {
        String lines = corrections.stream()
                .map(correction -> CorrectionJson.write(correction) + "\n")
                .collect(Collectors.joining());
        Path folder = folder();
        Files.createDirectories(folder);
        try (FileChannel lockFile = FileChannel.open(lockPath(), CREATE, WRITE);
                FileLock held = lock(lockFile)) {
            boolean isNew = !Files.exists(file);
            write(lines.getBytes(UTF_8));
            if (isNew && held.isValid()) {
                force(folder);
            }
        }
    }

    private Path folder() {
        Path parent = file.getParent();
        return parent == null ? file.getFileSystem().getPath("") : parent;
    }

    private Path lockPath() {
        return file.resolveSibling(file.getFileName() + ".lock");
    }

    private FileLock lock(FileChannel channel) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return lock;
            }
            try {
                Thread.sleep(WAIT_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while waiting for " + lockPath());
            }
        }
        throw new CorrectionException("Something else has been adding to " + file + " for " + TRIES * WAIT_MILLIS / 1000
                + " seconds: try again when it has finished.");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByAnotherThread) {
            return null;
        }
    }

    private void write(byte[] lines) throws IOException {
        try (FileChannel out = FileChannel.open(file, CREATE, READ, WRITE)) {
            long end = mended(out);
            try {
                for (ByteBuffer left = ByteBuffer.wrap(lines); left.hasRemaining(); ) {
                    out.write(left, end + left.position());
                }
                out.force(true);
            } catch (IOException | RuntimeException e) {
                // Half of them would be worse than none.
                out.truncate(end);
                throw e;
            }
        }
    }

    /** Where the next line begins, behind what an earlier crash has left of one. */
    private static long mended(FileChannel out) throws IOException {
        byte[] all = new byte[Math.toIntExact(out.size())];
        for (ByteBuffer left = ByteBuffer.wrap(all); left.hasRemaining(); ) {
            if (out.read(left, left.position()) < 0) {
                break;
            }
        }
        int begin = all.length;
        while (begin > 0 && all[begin - 1] != '\n') {
            begin--;
        }
        if (begin == all.length) {
            return begin;
        }
        if (ifWhole(new String(all, begin, all.length - begin, UTF_8)) != null) {
            out.write(ByteBuffer.wrap(new byte[] {'\n'}), all.length);
            return all.length + 1L;
        }
        out.truncate(begin);
        return begin;
    }

    /** Makes the name of a new file as durable as what it holds, where the system can. */
    private static void force(Path folder) throws IOException {
        FileChannel entries;
        try {
            entries = FileChannel.open(folder, READ);
        } catch (IOException notOnThisSystem) {
            return;
        }
        try (entries) {
            entries.force(true);
        }
    }
}
