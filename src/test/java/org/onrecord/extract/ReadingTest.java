package org.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onrecord.encode.TokenEncoder;
import org.onrecord.encode.WordPieces;
import org.onrecord.text.Layout;

final class ReadingTest {
    private static WordPieces tokenizer;

    @BeforeAll
    static void load() throws IOException {
        try (InputStream json = ReadingTest.class.getResourceAsStream("/bge-small-en-v1.5-tokenizer.json")) {
            tokenizer = new WordPieces(Objects.requireNonNull(json));
        }
    }

    @AfterAll
    static void close() {
        tokenizer.close();
    }

    @Test
    void wholeParagraphsAreReadTogetherAsLongAsTheyFit() {
        List<Window> windows = windows("One two three.\n\nFour five six.\n\nSeven eight nine.", 12);

        assertThat(windows).extracting(Window::words).containsExactly(8, 4);
        assertThat(windows.getFirst().ids()[0]).isEqualTo(TokenEncoder.CLS);
        assertThat(windows.getFirst().ids()[windows.getFirst().size() - 1]).isEqualTo(TokenEncoder.SEP);
    }

    @Test
    void everyWordIsReadOnceAndInOrderHoweverLongItsParagraph() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            String text = IntStream.range(0, 120)
                    .mapToObj(i -> List.of("rain", "tariffs", "“we", "will”", "unceremoniously", "😀", "and.\n\n")
                            .get(random.nextInt(7)))
                    .collect(Collectors.joining(" "));

            List<Window> windows = windows(text, 16 + random.nextInt(40));

            String read = windows.stream()
                    .map(window -> IntStream.range(0, window.words())
                            .mapToObj(word -> text.substring(window.begins()[word], window.ends()[word]))
                            .collect(Collectors.joining()))
                    .collect(Collectors.joining());
            assertThat(read).as("seed %d", seed).isEqualTo(text.replaceAll("\\s", ""));
        }
    }

    @Test
    void noWindowIsLongerThanAsked() {
        String text = "tariffs ".repeat(500);

        assertThat(windows(text, 64))
                .allSatisfy(window -> assertThat(window.size()).isLessThanOrEqualTo(64));
    }

    @Test
    void quotedPiecesAreMarked() {
        Window window = windows("Ann said “it rains” today.", 32).getFirst();

        String quoted = IntStream.range(0, window.words())
                .filter(word -> window.types()[window.firsts()[word]] == 1)
                .mapToObj(word -> "Ann said “it rains” today.".substring(window.begins()[word], window.ends()[word]))
                .collect(Collectors.joining(" "));
        assertThat(quoted).isEqualTo("“ it rains ”");
    }

    private static List<Window> windows(String text, int size) {
        return new Reading(text, Layout.of(text).paragraphs(), tokenizer).windows(() -> size);
    }
}
