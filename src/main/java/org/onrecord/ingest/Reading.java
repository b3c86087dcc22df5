package org.onrecord.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.io.function.IOSupplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.ingest.Task.Place;
import org.onrecord.model.Article;
import org.onrecord.model.Outcome;
import org.onrecord.model.Outcome.Rejected.Category;

/** The reading of one input: gives every document in it one fate and keeps count of what has been unpacked. */
final class Reading {
    private static final int CHUNK = 1 << 16;

    private final Function<String, @Nullable Format> formats;
    private final BiFunction<String, byte[], String> types;
    private final Limits limits;
    private final Receiver out;
    private @Nullable Place place;
    private int members;
    private long unpacked;

    /**
     * @param formats what reads a media type; null for one that is not read
     * @param types what tells the media type from a file name and the content
     */
    Reading(
            Function<String, @Nullable Format> formats,
            BiFunction<String, byte[], String> types,
            Limits limits,
            Receiver out) {
        this(formats, types, limits, out, null);
    }

    /**
     * @param place the document with which to begin: all before it is passed over, and what is said of it is not passed on
     */
    Reading(
            Function<String, @Nullable Format> formats,
            BiFunction<String, byte[], String> types,
            Limits limits,
            Receiver out,
            @Nullable Place place) {
        this.formats = formats;
        this.types = types;
        this.limits = limits;
        this.out = out;
        this.place = place;
    }

    Limits limits() {
        return limits;
    }

    void article(Article article) {
        deliver(new Intake.Read(article));
    }

    /** A document that can be read, and whose text is blank. */
    void empty(Article blank) {
        refuse(new Outcome.Empty(blank, Outcome.Empty.Reason.NO_TEXT));
    }

    void refuse(String origin, Refusal refusal) {
        refuse(refusal.outcome(origin));
    }

    /** The fate of a document that its container shows to be of a kind that is not read. */
    void unsupported(String origin, String mediaType) {
        refuse(new Outcome.Unsupported(origin, mediaType));
    }

    /**
     * Reads one document and gives it its fate.
     *
     * @param depth levels of containers around it
     */
    void document(String origin, String name, byte[] bytes, int depth) {
        document(origin, Part.file(name), bytes, depth);
    }

    /** As {@link #document(String, String, byte[], int)}, of which more is known than the name. */
    void document(String origin, Part part, byte[] bytes, int depth) {
        if (depth == 0) {
            fate(origin, () -> source(origin, part, bytes, depth));
        } else {
            inner(origin, () -> source(origin, part, bytes, depth));
        }
    }

    private Source source(String origin, Part part, byte[] bytes, int depth) throws Refusal {
        if (bytes.length == 0) {
            throw new Refusal(Category.UNREADABLE, "the file is empty");
        }
        tell(() -> out.size(bytes.length));
        String type = part.mediaType() == null ? types.apply(part.name(), bytes) : part.mediaType();
        return new Source(origin, part.name(), bytes, type, depth, part.served());
    }

    /** Reads a document of known type and gives it its fate. */
    void document(Source source) {
        fate(source.origin(), () -> source);
    }

    /** Reads a document inside the input. */
    private void inner(String origin, Opening opening) {
        if (!isPassedOver(origin)) {
            tell(() -> out.begin(origin));
            fate(origin, opening);
            tell(out::end);
        }
    }

    /** Whether a document comes before the one with which to begin; a container of that one is opened. */
    private boolean isPassedOver(String origin) {
        if (place == null || place.isInside(origin)) {
            return false;
        }
        if (!place.origin().equals(origin)) {
            return true;
        }
        boolean again = place.again();
        place = null;
        return !again;
    }

    /** The input has been read: gives it a fate if there is no such document in it as it was to begin with. */
    void finish(String origin) {
        if (place != null) {
            place = null;
            refuse(origin, new Refusal(Category.INTERNAL, "the rest was not read: it has changed meanwhile"));
        }
    }

    private void fate(String origin, Opening opening) {
        try {
            Source source = opening.open();
            Format format = formats.apply(source.contentType());
            if (format == null) {
                unsupported(origin, source.contentType());
            } else {
                format.read(source, this);
            }
        } catch (Refusal refusal) {
            refuse(origin, refusal);
        } catch (Undelivered undelivered) {
            throw undelivered;
        } catch (RuntimeException parserFault) {
            // Parsers of third parties throw anything at all on hostile bytes.
            refuse(new Outcome.Rejected(origin, Category.CORRUPT, "the document broke its parser"));
        } catch (LinkageError missingCodec) {
            // Codecs that Tika and commons-compress know only by name are looked for when a document asks for them.
            refuse(new Outcome.Rejected(
                    origin, Category.UNREADABLE, "the document needs a codec that is not installed"));
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            // Both are the document's doing: its parser recursed or allocated without bound, and has been unwound.
            refuse(new Outcome.Rejected(origin, Category.CRASH, "the parser ran out of memory"));
        }
    }

    /** Whether a container may hold documents at its depth; asked before its members are opened. */
    void open(Source container) throws Refusal {
        if (container.depth() >= limits.depth()) {
            throw Refusal.tooLarge("containers are nested more than " + limits.depth() + " deep");
        }
    }

    /**
     * Counts one more document inside the input.
     *
     * @throws Refusal for the container: the limits are reached and the rest of it is not read
     */
    void enter() throws Refusal {
        if (unpacked > limits.unpackedBytes()) {
            throw Refusal.tooLarge("unpacks to more than " + limits.unpackedBytes() + " bytes: the rest was not read");
        }
        if (++members > limits.members()) {
            throw Refusal.tooLarge("holds more than " + limits.members() + " documents: the rest was not read");
        }
    }

    /**
     * Unpacks a member of {@code container} and reads it as a document.
     *
     * @param content opens the member; closed here
     * @param packed the member's packed size in bytes, or -1 if it is not compressed
     * @throws Refusal for the container: the limits are reached and the rest of it is not read
     */
    void member(Source container, Part part, IOSupplier<InputStream> content, long packed) throws Refusal {
        enter();
        String origin = container.origin() + "!/" + part.label();
        inner(origin, () -> source(origin, part, unpack(content, packed), container.depth() + 1));
    }

    private byte[] unpack(IOSupplier<InputStream> content, long packed) throws Refusal {
        try (InputStream in = content.get()) {
            return unpack(in, packed);
        } catch (PasswordRequiredException locked) {
            throw Refusal.encrypted();
        } catch (MemoryLimitException tooLarge) {
            throw Refusal.tooLarge("needs too much memory to unpack");
        } catch (IOException broken) {
            throw Refusal.corrupt("the member cannot be unpacked", broken);
        } catch (RuntimeException | LinkageError unread) {
            // What commons-compress throws where a method is odd, or needs a library that is not installed.
            throw new Refusal(Category.UNREADABLE, "packed by a method that is not read");
        }
    }

    /** Reads to the end, within the limits for a member. */
    byte[] unpack(InputStream in, long packed) throws IOException, Refusal {
        long byRatio = packed < 0 ? Long.MAX_VALUE : Math.max(Limits.FREE_BYTES, packed * limits.ratio());
        long left = Math.max(0, limits.unpackedBytes() - unpacked);
        long most = Math.min(Math.min(limits.fileBytes(), byRatio), left);
        try {
            byte[] bytes = upTo(in, most, "the member, unpacked,");
            unpacked += bytes.length;
            return bytes;
        } catch (Refusal tooLarge) {
            unpacked += most + 1;
            throw most == byRatio
                    ? Refusal.tooLarge("unpacks to more than " + limits.ratio() + " times its packed size")
                    : tooLarge;
        }
    }

    /** Reads a stream to its end, but no more than {@code most} bytes. */
    static byte[] upTo(InputStream in, long most, String what) throws IOException, Refusal {
        byte[] bytes = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - CHUNK));
        if (bytes.length > most) {
            throw Refusal.tooLarge(what + " holds more than " + most + " bytes");
        }
        return bytes;
    }

    private void refuse(Outcome outcome) {
        deliver(new Intake.Refused(outcome));
    }

    private void deliver(Intake intake) {
        if (place == null) {
            tell(() -> out.take(intake));
        }
    }

    private static void tell(Runnable message) {
        try {
            message.run();
        } catch (RuntimeException | Error failure) {
            throw new Undelivered(failure);
        }
    }

    /** From what is known of a document to what is read. */
    @FunctionalInterface
    private interface Opening {
        Source open() throws Refusal;
    }
}
