package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.index.Builder.article;
import static org.onrecord.index.Builder.kept;
import static org.onrecord.index.Builder.said;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.InfoStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.correct.CorrectionFile;
import org.onrecord.model.Ids;
import org.onrecord.model.Outcome;
import org.onrecord.model.Place;
import org.onrecord.model.StatementRow;

final class IndexSinkTest {
    @TempDir
    Path folder;

    @Test
    void anOutcomeTakesThePlaceOfWhatItsOriginHad() throws IOException {
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            sink.accept(
                    "input", kept("a.txt", said("one").row(), said("two").at(9).row()), Duration.ZERO);
            sink.accept("input", kept("b.txt", said("other").from("b.txt").row()), Duration.ZERO);
        }
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            sink.accept("input", kept("a.txt", said("three").row()), Duration.ZERO);
        }
        assertThat(texts(folder)).containsExactly("three", "other");
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            sink.accept(
                    "input",
                    new Outcome.Rejected("a.txt", Outcome.Rejected.Category.TIMEOUT, "took too long"),
                    Duration.ZERO);
        }
        assertThat(texts(folder)).containsExactly("other");
        assertThat(fates()).containsEntry("kept", 1L).containsEntry("rejected", 1L);
    }

    @Test
    void everyFateIsCounted() throws IOException {
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            sink.accept("input", kept("a", said("x").from("a").row()), Duration.ZERO);
            sink.accept("input", new Outcome.Empty(article("b", "b"), Outcome.Empty.Reason.NO_ROSTER), Duration.ZERO);
            sink.accept("input", new Outcome.Duplicate("c", Ids.sha256("text of a"), "a"), Duration.ZERO);
            sink.accept("input", new Outcome.NotLanguage(article("d", "d"), "fr"), Duration.ZERO);
            sink.accept("input", new Outcome.Forgotten("h", Ids.sha256("h")), Duration.ZERO);
            sink.accept("input", new Outcome.Unsupported("e", "application/x-rar"), Duration.ZERO);
            sink.accept(
                    "input", new Outcome.Rejected("f", Outcome.Rejected.Category.ENCRYPTED, "password"), Duration.ZERO);
            sink.accept(
                    "input", new Outcome.Rejected("g", Outcome.Rejected.Category.CRASH, "fell over"), Duration.ZERO);
        }
        assertThat(fates().entrySet())
                .containsExactly(
                        Map.entry("kept", 1L),
                        Map.entry("empty", 1L),
                        Map.entry("duplicate", 1L),
                        Map.entry("not-language", 1L),
                        Map.entry("forgotten", 1L),
                        Map.entry("unsupported", 1L),
                        Map.entry("rejected", 2L));
    }

    @Test
    void placeOfSeesWhatIsStoredNow() throws IOException {
        String id = Ids.sha256("text of a");
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            assertThat(sink.placeOf(id)).isEmpty();
            sink.accept("input", kept("a", said("x").from("a").row()), Duration.ZERO);
            assertThat(sink.placeOf(id)).contains(new Place("input", "a"));
            sink.accept("input", new Outcome.Duplicate("b", id, "a"), Duration.ZERO);
            assertThat(sink.placeOf(id)).contains(new Place("input", "a"));
            sink.commit();
            assertThat(sink.placeOf(id)).contains(new Place("input", "a"));
        }
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            assertThat(sink.placeOf(id)).contains(new Place("input", "a"));
            sink.accept(
                    "input",
                    new Outcome.Empty(article("a", "changed"), Outcome.Empty.Reason.NO_STATEMENT),
                    Duration.ZERO);
            assertThat(sink.placeOf(id)).as("a duplicate holds no text").isEmpty();
            assertThat(sink.placeOf(Ids.sha256("changed"))).contains(new Place("input", "a"));
            sink.accept("input", new Outcome.Unsupported("a", "application/x-rar"), Duration.ZERO);
            assertThat(sink.placeOf(Ids.sha256("changed"))).isEmpty();
            sink.commit();
            assertThat(sink.placeOf(Ids.sha256("changed"))).isEmpty();
        }
    }

    @Test
    void theEarlierCommitOutlivesAWriterThatDies() throws IOException {
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            sink.accept("input", kept("a.txt", said("before").row()), Duration.ZERO);
        }
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            sink.accept("input", kept("a.txt", said("after").row()), Duration.ZERO);
            assertThat(texts(folder)).as("not committed").containsExactly("before");
            Path leftBehind = copy(folder.resolveSibling(folder.getFileName() + "-copy"));
            assertThat(texts(leftBehind)).containsExactly("before");
            try (IndexSink next = IndexSink.open(leftBehind, Settings.NONE)) {
                next.accept("input", kept("b.txt", said("next").from("b.txt").row()), Duration.ZERO);
            }
            assertThat(texts(leftBehind)).containsExactly("before", "next");
        }
        assertThat(texts(folder)).containsExactly("after");
    }

    @Test
    void aFailureLeavesTheEarlierCommitAndEndsTheStoring() throws IOException {
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            sink.accept("input", kept("a.txt", said("before").row()), Duration.ZERO);
        }
        FullDisk disk = new FullDisk(folder);
        try (IndexSink sink =
                IndexSink.on(disk, true, Settings.NONE, CorrectionFile.beside(folder), InfoStream.NO_OUTPUT)) {
            sink.accept("input", kept("b.txt", said("accepted").from("b.txt").row()), Duration.ZERO);
            disk.full = true;
            assertThatThrownBy(sink::commit).hasMessageContaining("no space left");
            disk.full = false;
            assertThatThrownBy(() -> sink.accept(
                            "input", kept("c.txt", said("late").from("c.txt").row()), Duration.ZERO))
                    .isInstanceOf(IndexException.class)
                    .hasMessage("Storing failed before: close the index and run again.");
        }
        assertThat(texts(folder)).containsExactly("before");
        IndexSink.open(folder, Settings.NONE).close();
    }

    @Test
    void commitShowsWhatWasAccepted() throws IOException {
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            sink.accept("input", kept("a.txt", said("x").row()), Duration.ZERO);
            assertThat(texts(folder)).isEmpty();
            sink.commit();
            assertThat(texts(folder)).containsExactly("x");
        }
    }

    @Test
    void aStatementOfAnotherArticleIsRefused() throws IOException {
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            assertThatThrownBy(() -> sink.accept(
                            "input", kept("b.txt", said("x").from("a.txt").row()), Duration.ZERO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a statement from a.txt among those of b.txt");
            sink.accept("input", kept("a.txt", said("y").row()), Duration.ZERO);
        }
        assertThat(texts(folder)).containsExactly("y");
    }

    @Test
    void oneWriterAtATime() throws IOException {
        IndexSink first = IndexSink.open(folder, Settings.NONE);
        assertThatThrownBy(() -> IndexSink.open(folder, Settings.NONE))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("else is writing to the index in " + folder);
        first.close();
        IndexSink.open(folder, Settings.NONE).close();
    }

    @Test
    void closingTwiceIsHarmless() throws IOException {
        IndexSink sink = IndexSink.open(folder, Settings.NONE);
        sink.close();
        sink.close();
        assertThatThrownBy(() -> sink.accept("input", kept("a.txt", said("x").row()), Duration.ZERO))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aFolderOfOtherFilesIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("thesis.txt"), "do not lose");
        assertThatThrownBy(() -> IndexSink.open(folder, Settings.NONE))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("holds other files and no index (thesis.txt)");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        assertThatThrownBy(() -> IndexSink.open(file, Settings.NONE))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void aMissingFolderIsMade() throws IOException {
        Path made = folder.resolve("some/where");
        IndexSink.open(made, Settings.NONE).close();
        assertThat(texts(made)).isEmpty();
    }

    @Test
    void anInterruptedFirstStartIsTakenUp() throws IOException {
        Files.writeString(folder.resolve("write.lock"), "");
        Files.writeString(folder.resolve("pending_segments_1"), "");
        IndexSink.open(folder, Settings.NONE).close();
        assertThat(texts(folder)).isEmpty();
    }

    @Test
    void anIndexOfAnotherVersionIsRefused() throws IOException {
        writeLucene(Map.of(Fields.VERSION_KEY, "0"));
        assertThatThrownBy(() -> IndexSink.open(folder, Settings.NONE))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining(
                        "has version 0 and this program needs " + Fields.VERSION + ": process the articles again");
        assertThatThrownBy(() -> StatementIndex.open(folder)).isInstanceOf(IndexException.class);
    }

    @Test
    void anIndexOfSomethingElseIsRefused() throws IOException {
        writeLucene(Map.of());
        assertThatThrownBy(() -> IndexSink.open(folder, Settings.NONE))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("was not written by OnRecord");
    }

    @Test
    void aDamagedIndexIsRefused() throws IOException {
        IndexSink.open(folder, Settings.NONE).close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.writeString(file, "damaged beyond reading");
            }
        }
        assertThatThrownBy(() -> StatementIndex.open(folder))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("cannot be read: process the articles again into an empty folder.");
    }

    @Test
    void readingNeedsAnIndex() {
        assertThatThrownBy(() -> StatementIndex.open(folder))
                .isInstanceOf(IndexException.class)
                .hasMessage("There is no index in " + folder + ": process some articles into it first.");
        assertThatThrownBy(() -> StatementIndex.open(folder.resolve("missing"))).isInstanceOf(IndexException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private void writeLucene(Map<String, String> data) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(new Document());
            writer.setLiveCommitData(data.entrySet());
        }
    }

    private Path copy(Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
        return target;
    }

    private Map<String, Long> fates() throws IOException {
        try (Ledger ledger = Ledger.open(folder)) {
            Map<String, Long> counts = new LinkedHashMap<>();
            ledger.fates().forEach((fate, count) -> counts.put(fate.label(), count));
            return counts;
        }
    }

    private static List<String> texts(Path folder) throws IOException {
        List<StatementRow> rows = new ArrayList<>();
        try (StatementIndex index = StatementIndex.open(folder)) {
            index.rows(Filter.all(), rows::add);
        }
        return rows.stream().map(StatementRow::text).toList();
    }

    private static final class FullDisk extends FilterDirectory {
        private boolean full;

        FullDisk(Path folder) throws IOException {
            super(FSDirectory.open(folder));
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (full) {
                throw new IOException("no space left");
            }
            return super.createOutput(name, context);
        }
    }
}
