package org.onrecord.correct;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Draft;
import org.onrecord.model.StatementRow;

// NullAway does not see in a class file that a nested type may be null: Correction's type.
@SuppressWarnings("NullAway")
final class CorrectionFileTest {
    private static final String TEXT = "“We have\u2028a \"deal\"”\n, Greer \uD83D said. 😀";
    private static final StatementRow ROW = Spoken.row(TEXT, 0, "We have\u2028a \"deal\"”\n", "Greer \uD83D");
    private static final Anchor ANCHOR = Anchor.of(ROW, TEXT);
    private static final Correction LI = Spoken.speaker(ANCHOR, Spoken.LI);
    private static final Correction REJECTED = Spoken.judged(ANCHOR, Judgement.REJECTED);

    @TempDir
    Path folder;

    private CorrectionFile file;

    @BeforeEach
    void open() throws IOException {
        file = CorrectionFile.beside(folder.resolve("index"));
    }

    @Test
    void itLiesBesideTheIndex() {
        assertThat(file.path()).isEqualTo(folder.resolve("index.corrections.jsonl"));
    }

    @Test
    void everyCorrectionComesBackAsItWas() throws IOException {
        List<Correction> made = List.of(
                LI,
                Spoken.speaker(ANCHOR, Who.NOBODY),
                Spoken.type(ANCHOR, Draft.Type.MIXED),
                Spoken.stance(ANCHOR, "deal", Side.NONE),
                REJECTED,
                Spoken.withdrawn(ANCHOR));
        file.append(made.subList(0, 2));
        file.append(made.subList(2, 6));
        assertThat(file.read().corrections().inOrder()).isEqualTo(made);
        assertThat(file.path()).content().hasLineCount(6).doesNotContain("\u2028", "\uD83D ");
    }

    @Test
    void aLineThatWasWrittenBeforeTypesCouldBeCorrectedSaysNothingOfThem() throws IOException {
        Files.writeString(file.path(), """
                {"correction_version":1,"at":"2026-03-01T12:00:00Z","by":"ann","statement_id":"a","article_id":"b",\
                "article_source":"news/a.txt","text":"It holds","prefix":"","suffix":"","content":[[0,8]],\
                "source_text":null,"source":[],"stances":{"deal":"FAVOR"},"judgement":"CONFIRMED"}
                """);
        Correction read = file.read().corrections().inOrder().getFirst();
        assertThat(read.type()).isNull();
        assertThat(read.stances()).containsOnlyKeys("deal");
        assertThat(CorrectionJson.write(LI)).doesNotContain("\"type\"");
    }

    @Test
    void aTypeThatThereIsNotIsNamed() throws IOException {
        file.append(List.of(Spoken.type(ANCHOR, Draft.Type.MIXED)));
        Files.writeString(file.path(), Files.readString(file.path()).replace("\"MIXED\"", "\"mixed\""));
        assertThatThrownBy(file::read)
                .isInstanceOf(CorrectionException.class)
                .hasMessageContaining("is no correction (type is mixed)");
    }

    @Test
    void aMissingFileHoldsNothing() throws IOException {
        assertThat(file.read().corrections().inOrder()).isEmpty();
        assertThat(file.read().position()).isEqualTo(CorrectionFile.Position.START);
    }

    @Test
    void whereverAWriteWasCutOffWholeLinesStayAndTheNextGoesBehindThem() throws IOException {
        file.append(List.of(LI));
        byte[] one = Files.readAllBytes(file.path());
        file.append(List.of(REJECTED));
        byte[] two = Files.readAllBytes(file.path());
        for (int end = one.length; end <= two.length; end += end < two.length - 3 ? 7 : 1) {
            Files.write(file.path(), Arrays.copyOf(two, end));
            int whole = end >= two.length - 1 ? 2 : 1;
            assertThat(file.read().corrections().inOrder()).hasSize(whole);
            file.append(List.of(Spoken.withdrawn(ANCHOR)));
            assertThat(file.read().corrections().inOrder())
                    .hasSize(whole + 1)
                    .startsWith(LI)
                    .endsWith(Spoken.withdrawn(ANCHOR));
        }
    }

    @Test
    void aLineOfSomethingElseIsNamed() throws IOException {
        file.append(List.of(LI));
        Files.writeString(file.path(), "\n{\"by\": \"me\"}\n", StandardOpenOption.APPEND);
        assertThatThrownBy(file::read)
                .isInstanceOf(CorrectionException.class)
                .hasMessage("Line 3 of " + file.path()
                        + " is no correction (correction_version is not 1): mend or remove it.");
    }

    @Test
    void whatWasAddedSinceIsTold() throws IOException {
        file.append(List.of(LI));
        CorrectionFile.Position before = file.read().position();
        file.append(List.of(REJECTED, LI));
        CorrectionFile.Content now = file.read();
        assertThat(now.continues(before)).isTrue();
        assertThat(now.continues(CorrectionFile.Position.START)).isTrue();
        assertThat(now.since(before).inOrder()).containsExactly(REJECTED, LI);
        Files.writeString(file.path(), Files.readString(file.path()).replace("\"ann\"", "\"ane\""));
        assertThat(file.read().continues(before)).isFalse();
        Files.delete(file.path());
        assertThat(file.read().continues(before)).isFalse();
    }

    @Test
    void manyAddAtTheSameTime() throws Exception {
        int writers = 8;
        int each = 20;
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                String name = "writer" + i;
                work.add(() -> {
                    CorrectionFile own = CorrectionFile.beside(folder.resolve("index"));
                    for (int j = 0; j < each; j++) {
                        own.append(List.of(new Correction(
                                ANCHOR,
                                name,
                                Spoken.NOON.plusSeconds(j),
                                Spoken.LI,
                                null,
                                new TreeMap<>(),
                                null,
                                false,
                                null)));
                    }
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        }
        List<Correction> all = file.read().corrections().inOrder();
        assertThat(all).hasSize(writers * each);
        for (int i = 0; i < writers; i++) {
            String name = "writer" + i;
            assertThat(all.stream().filter(one -> one.by().equals(name)).map(Correction::at))
                    .isSorted()
                    .hasSize(each);
        }
    }

    @Test
    void whoeverHoldsTheLockForLongIsSaidTo() throws IOException {
        Path lock = folder.resolve("index.corrections.jsonl.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(() -> file.append(List.of(LI)))
                    .isInstanceOf(CorrectionException.class)
                    .hasMessageContaining("Something else has been adding to " + file.path() + " for 5 seconds");
        }
        file.append(List.of(LI));
        assertThat(file.read().corrections().inOrder()).containsExactly(LI);
    }

    @Test
    void aTableIsReadWhateverDividesItsCells() throws IOException {
        for (String delimiter : List.of(",", "\t", ";")) {
            Path table = folder.resolve("t.csv");
            Files.write(
                    table,
                    "\uFEFFstatement_id,note\r\n\"a\",\"one\r\ntwo\"\r\n\r\nb,\r\nc\r\n"
                            .replace(",", delimiter)
                            .getBytes(UTF_8));
            CorrectionTable read = CorrectionTable.read(table, "statement_id");
            assertThat(read.columns()).containsExactly("statement_id", "note");
            assertThat(read.rows()).extracting(CorrectionTable.Row::line).containsExactly(2L, 5L, 6L);
            assertThat(read.rows().getFirst().cell("note")).isEqualTo("one\r\ntwo");
            assertThat(read.rows().getLast().cell("note")).isNull();
        }
    }
}
