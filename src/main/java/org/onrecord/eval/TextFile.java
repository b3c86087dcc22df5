package org.onrecord.eval;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files of text in UTF-8. */
final class TextFile {
    private TextFile() {}

    /** The text, character for character; what is wrong with a file is said in a sentence that names it. */
    static String read(Path file) throws EvaluationException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw new EvaluationException("no such file: " + file);
        } catch (CharacterCodingException otherCharset) {
            throw new EvaluationException(file + " is not in UTF-8");
        } catch (IOException unreadable) {
            throw new EvaluationException(file + " cannot be read: " + unreadable.getMessage());
        }
    }
}
