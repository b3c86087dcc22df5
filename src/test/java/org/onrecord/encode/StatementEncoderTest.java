package org.onrecord.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Ids;
import org.onrecord.model.Span;

final class StatementEncoderTest {
    private static final PieceTable NOTHING = PieceTable.of(new float[1][2]);
    private static final Projection SAME =
            new Projection(new float[][] {{1, 0}, {0, 1}, {0, 0}}, new float[2], NOTHING);
    private static final Projection SWAPPED =
            new Projection(new float[][] {{0, 1}, {1, 0}, {0, 0}}, new float[2], NOTHING);
    private static final Span OPENING = new Span(0, 10);
    private static final Span PARAGRAPH = new Span(20, 40);

    @TempDir
    private Path folder;

    private Path weights = Path.of("");
    private StatementEncoder encoder = new StatementEncoder("", SAME, SWAPPED, 1);

    @BeforeEach
    void anEncoder() throws IOException {
        weights = Files.writeString(folder.resolve("encoder.onnx"), "weights");
        encoder = new StatementEncoder(Ids.sha256(weights), SAME, SWAPPED, 1);
    }

    private static TextVectors vectors(float[]... rows) {
        TextVectors.Builder builder = new TextVectors.Builder();
        for (int i = 0; i < rows.length; i++) {
            builder.add(0, 10 * i, 10 * i + 9, rows[i]);
        }
        return builder.build();
    }

    @Test
    void aStatementIsItsWordsItsParagraphAndWhatTheArticleBeginsWith() {
        TextVectors article = vectors(new float[] {0, 9}, new float[] {5, 5}, new float[] {3, 0}, new float[] {2, 0});

        byte[] alone = encoder.statement(article, List.of(new Span(20, 30)), PARAGRAPH, PARAGRAPH);
        byte[] whole = encoder.statement(article, List.of(new Span(20, 30)), PARAGRAPH, OPENING);

        assertThat(alone).containsExactly(95, 0);
        // (1 + 1, 0.6), with length 1: 0.958 and 0.287
        assertThat(whole).containsExactly(91, 27);
    }

    @Test
    void aQueryHasAMapOfItsOwn() {
        assertThat(encoder.query(vectors(new float[] {3, 0}, new float[] {1, 0})))
                .containsExactly(0, 95);
    }

    @Test
    void whatIsLargerThanTheLargestIsCut() {
        StatementEncoder finer = new StatementEncoder("", SAME, SAME, 0.7f);

        assertThat(finer.query(vectors(new float[] {-0.8f, 0.6f}))).containsExactly(-103, 89);
    }

    @Test
    void withoutWordsThereIsNoVector() {
        TextVectors empty = vectors();

        assertThat(encoder.query(empty)).isEmpty();
        assertThat(encoder.statement(empty, List.of(PARAGRAPH), PARAGRAPH, OPENING))
                .isEmpty();
    }

    @Test
    void similarityIsTheCosine() {
        assertThat(StatementEncoder.similarity(new byte[] {100, 0}, new byte[] {3, 4}))
                .isEqualTo(0.6, within(1e-9));
        assertThat(StatementEncoder.similarity(new byte[] {100, 0}, new byte[] {}))
                .isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatementEncoder.similarity(new byte[] {1, 2}, new byte[] {1}));
    }

    @Test
    void comesBackFromItsFileAndTheSameModelHasTheSameBytes() throws IOException {
        Path file = folder.resolve("search.bin");
        encoder.write(file);
        StatementEncoder read = StatementEncoder.read(file, weights);
        Path again = folder.resolve("again.bin");
        read.write(again);

        assertThat(read.dimensions()).isEqualTo(2);
        assertThat(read.query(vectors(new float[] {1, 0}))).containsExactly(0, 95);
        assertThat(again).hasSameBinaryContentAs(file);
    }

    @Test
    void refusesAnotherEncodersVectors() throws IOException {
        Path file = folder.resolve("search.bin");
        encoder.write(file);
        Path other = Files.writeString(folder.resolve("other.onnx"), "other weights");

        assertThatIOException()
                .isThrownBy(() -> StatementEncoder.read(file, other))
                .withMessageContaining("another encoder")
                .withMessageContaining("onrecord train search");
    }

    @Test
    void refusesADamagedFileByItsName() throws IOException {
        Path file = folder.resolve("search.bin");
        encoder.write(file);
        byte[] whole = Files.readAllBytes(file);

        for (byte[] damaged : List.of(
                new byte[0],
                Arrays.copyOf(whole, whole.length - 1),
                Arrays.copyOf(whole, whole.length + 1),
                notUtf(whole))) {
            Files.write(file, damaged);
            assertThatIOException()
                    .isThrownBy(() -> StatementEncoder.read(file, weights))
                    .withMessageContaining("search.bin is no model for search");
        }
    }

    private static byte[] notUtf(byte[] whole) {
        byte[] damaged = whole.clone();
        damaged[5] = (byte) 0xff;
        return damaged;
    }
}
