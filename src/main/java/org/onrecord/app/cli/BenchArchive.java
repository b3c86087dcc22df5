package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes the archives that are measured out of a few texts, which come again and again. No two articles are the same: from the second time on a
 * text has one more line, which says the how-manieth time it is.
 */
final class BenchArchive {
    /** Of so many articles in {@link BenchPart#ROSTER} the first mentions the roster. */
    static final int ONE_IN = 20;

    /** UTF-16 code units of text in a page, at most. */
    static final int PAGE = 5_000;

    private final List<String> texts;
    private final List<String> mentioning;
    private final List<String> without;
    private final List<String> paragraphs;

    /**
     * Archives made of texts.
     *
     * @param samples articles some of which mention the roster
     */
    BenchArchive(List<String> texts, List<String> samples, RosterFree roster) throws UsageException {
        this.texts = List.copyOf(texts);
        mentioning = samples.stream().filter(roster::mentionsRoster).toList();
        without = texts.stream()
                .map(roster::without)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        paragraphs = without.stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
        if (mentioning.isEmpty() || without.isEmpty()) {
            throw new UsageException(
                    "no article " + (without.isEmpty() ? "without" : "with") + " the roster can be made of the input");
        }
    }

    /** Writes as many articles as have {@code words}; whole twenties where one in twenty differs from the others. */
    void write(BenchPart part, Path folder, int words) throws IOException {
        int whole = part == BenchPart.ROSTER ? ONE_IN : 1;
        int written = 0;
        for (int i = 0; written < words || i % whole != 0; i++) {
            String text = text(part, i);
            write(part, folder, i, text);
            written += Portion.words(text);
        }
    }

    /** Writes {@code count} pages of {@link BenchPart#HTML}. */
    void writePages(Path folder, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            write(BenchPart.HTML, folder, i, page(i));
        }
    }

    private static void write(BenchPart part, Path folder, int number, String text) throws IOException {
        boolean page = part == BenchPart.HTML;
        Path file = folder.resolve(String.format(Locale.ROOT, page ? "%07d.html" : "%07d.txt", number));
        Files.writeString(file, page ? BenchPage.of("Report " + number, text) : text, StandardCharsets.UTF_8);
    }

    private String text(BenchPart part, int number) {
        return switch (part) {
            case ALL, THREADS, STOCK -> again(texts, number);
            case ROSTER -> {
                int twenty = number / ONE_IN;
                yield number % ONE_IN == 0 ? again(mentioning, twenty) : again(without, number - twenty - 1);
            }
            case HTML -> page(number);
        };
    }

    private static String again(List<String> texts, int number) {
        String text = texts.get(number % texts.size());
        int edition = number / texts.size() + 1;
        String gap = text.contains("\n\n") ? "\n\n" : "\n";
        return edition == 1 ? text : text.stripTrailing() + gap + "This is edition " + edition + ".\n";
    }

    /** Each begins a paragraph behind where the one before began. */
    private String page(int number) {
        StringBuilder text = new StringBuilder("This is page " + number + ".\n");
        for (int at = number; text.length() < PAGE; at++) {
            text.append(paragraphs.get(at % paragraphs.size())).append('\n');
        }
        return text.substring(0, text.lastIndexOf(" ", PAGE));
    }
}
