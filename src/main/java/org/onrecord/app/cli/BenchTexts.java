package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The plain texts in files and folders. */
final class BenchTexts {
    private BenchTexts() {}

    /**
     * The texts of files, and of those files of folders and what is below them that end in {@code .txt}, by name; without those that
     * hold no word.
     */
    static List<String> read(List<Path> inputs) throws IOException, UsageException {
        List<String> texts = new ArrayList<>();
        for (Path input : inputs) {
            for (Path file : files(input)) {
                String text = text(file);
                if (Portion.words(text) > 0) {
                    texts.add(text);
                }
            }
        }
        if (texts.isEmpty()) {
            throw new UsageException("no words to read in " + inputs.getFirst());
        }
        return texts;
    }

    private static List<Path> files(Path input) throws IOException, UsageException {
        if (!Files.exists(input)) {
            throw new UsageException("no such file or folder: " + input);
        }
        if (!Files.isDirectory(input)) {
            return List.of(input);
        }
        try (Stream<Path> below = Files.walk(input)) {
            return below.filter(file -> file.toString().endsWith(".txt") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) throws IOException, UsageException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException otherCharset) {
            throw new UsageException(file + " is not in UTF-8");
        }
    }
}
