package org.onrecord.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads rosters written in YAML as {@code docs/roster.md} says, and says what is wrong with one in a sentence. */
public final class RosterFile {
    private static final int MAX_BYTES = 1 << 20;

    private RosterFile() {}

    /**
     * Reads and validates a roster.
     *
     * @throws RosterException if the file is missing, is not YAML, or says something that a roster cannot
     */
    public static Roster read(Path file) throws RosterException {
        return readText(file).roster();
    }

    /** Reads and validates a roster like {@link #read}, and keeps how it is written. */
    public static RosterText readText(Path file) throws RosterException {
        try {
            return parse(text(file), file.toString());
        } catch (RosterException wrong) {
            throw new RosterException("roster " + file + ": " + wrong.getMessage(), wrong);
        } catch (NoSuchFileException missing) {
            throw new RosterException("no such roster file: " + file, missing);
        } catch (IOException unreadable) {
            throw new RosterException("roster " + file + ": cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** @param fallback what the roster is called if it does not say */
    static RosterText parse(String yaml, String fallback) throws RosterException, IOException {
        return new RosterText(yaml, RosterCheck.roster(YamlReader.read(yaml), fallback));
    }

    private static String text(Path file) throws IOException, RosterException {
        if (Files.isDirectory(file)) {
            throw new RosterException("is a folder, not a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new RosterException("is larger than a roster can be (1 MiB)");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherCharset) {
            throw new RosterException("is not encoded in UTF-8", otherCharset);
        }
    }
}
