package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.index.Builder.kept;
import static org.onrecord.index.Builder.said;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.correct.Anchor;
import org.onrecord.correct.Correction;
import org.onrecord.correct.CorrectionFile;
import org.onrecord.correct.Judgement;
import org.onrecord.model.StatementRow;

/** Reading while another process writes. */
// NullAway does not see in a class file that a nested type may be null: Correction's type.
@SuppressWarnings("NullAway")
final class LiveIndexTest {
    private final AtomicLong nanos = new AtomicLong();
    private final List<String> log = new ArrayList<>();

    @TempDir
    Path root;

    private Path folder = Path.of("");

    @BeforeEach
    void inAFolderOfItsOwn() {
        folder = root.resolve("index");
    }

    @Test
    void showsWhatIsCommittedWithinASecond() throws IOException {
        write(1);
        try (LiveIndex live = LiveIndex.open(folder, nanos::get, log::add)) {
            assertThat(count(live)).isEqualTo(1);
            write(2);
            assertThat(count(live)).isEqualTo(1);
            passes(Duration.ofSeconds(1));
            assertThat(count(live)).isEqualTo(2);
            assertThat(live.states()).isEqualTo(1);
        }
    }

    @Test
    void pagesShowWhatWasThereWhenTheFirstWasAskedFor() throws IOException {
        for (int i = 0; i < 30; i++) {
            write(i);
        }
        try (LiveIndex live = LiveIndex.open(folder, nanos::get, log::add)) {
            List<String> seen = new ArrayList<>();
            Cursor next = null;
            int written = 100;
            do {
                Results page = page(live, next);
                page.quotations().forEach(found -> seen.add(found.hit().row().articleSource()));
                next = page.next();
                write(written++);
                remove("s" + (written - 95));
                passes(Duration.ofSeconds(2));
            } while (next != null);
            assertThat(seen).hasSize(30).doesNotHaveDuplicates();
            assertThat(count(live)).isGreaterThan(20);
        }
    }

    @Test
    void articlesComePageByPageInOrder() throws IOException {
        for (int i = 10; i < 25; i++) {
            write(i);
        }
        try (LiveIndex live = LiveIndex.open(folder, nanos::get, log::add)) {
            List<String> seen = new ArrayList<>();
            Cursor next = null;
            do {
                try (LiveIndex.View view = next == null ? live.latest() : live.at(next)) {
                    ArticlePage page = view.articles(4, next);
                    assertThat(page.total()).isEqualTo(15);
                    page.articles().forEach(article -> seen.add(article.origin()));
                    next = page.next();
                }
                write(30 + seen.size());
                passes(Duration.ofSeconds(2));
            } while (next != null);
            assertThat(seen).hasSize(15).doesNotHaveDuplicates().isSorted();
        }
    }

    @Test
    void aCommitIsKeptForFiveMinutesAfterItsLastPage() throws IOException {
        write(1);
        write(2);
        write(3);
        try (LiveIndex live = LiveIndex.open(folder, nanos::get, log::add)) {
            Cursor second = page(live, null, 1).next();
            write(4);
            passes(Duration.ofMinutes(4));
            Cursor third = page(live, second, 1).next();
            passes(Duration.ofMinutes(4));
            page(live, third, 1);
            assertThat(live.states()).isEqualTo(2);
            passes(Duration.ofMinutes(6));
            live.tidy();
            assertThat(live.states()).isEqualTo(1);
            assertThatThrownBy(() -> page(live, second, 1))
                    .isInstanceOf(ExpiredCursorException.class)
                    .hasMessageContaining("search again");
        }
    }

    @Test
    void soManyCommitsAreKeptAtMost() throws IOException {
        write(0);
        write(1);
        try (LiveIndex live = LiveIndex.open(folder, nanos::get, log::add)) {
            Cursor first = page(live, null, 1).next();
            for (int i = 2; i < LiveIndex.MOST_KEPT + 4; i++) {
                write(i);
                passes(Duration.ofSeconds(2));
                page(live, null, 1);
            }
            assertThat(live.states()).isEqualTo(1 + LiveIndex.MOST_KEPT);
            assertThatThrownBy(() -> page(live, first, 1)).isInstanceOf(ExpiredCursorException.class);
        }
    }

    @Test
    void aCommitThatIsGivenUpStaysOpenForWhoeverReadsIt() throws IOException {
        write(1);
        try (LiveIndex live = LiveIndex.open(folder, nanos::get, log::add);
                LiveIndex.View view = live.latest()) {
            write(2);
            passes(Duration.ofSeconds(2));
            assertThat(count(live)).isEqualTo(2);
            assertThat(view.statements().count(Filter.all())).isEqualTo(1);
        }
    }

    @Test
    void aCursorThatNoPageGaveIsRefused() throws IOException {
        write(1);
        try (LiveIndex live = LiveIndex.open(folder, nanos::get, log::add);
                LiveIndex.View view = live.latest()) {
            String commit = view.version().substring(0, view.version().indexOf('.'));
            Cursor beyond = new Cursor(Long.parseLong(commit, Character.MAX_RADIX), new Cursor.Last(1_000_000, 0), 0);
            assertThatThrownBy(() -> live.at(beyond)).isInstanceOf(ExpiredCursorException.class);
        }
    }

    @Test
    void correctionsShowBeforeAnybodyCommitsThem() throws IOException {
        write(1);
        try (LiveIndex live = LiveIndex.open(folder, nanos::get, log::add)) {
            String before;
            StatementRow row;
            try (LiveIndex.View view = live.latest()) {
                before = view.version();
                row = view.statements().byId("", 1).getFirst().machine();
            }
            reject(row);
            passes(Duration.ofSeconds(2));
            try (LiveIndex.View view = live.latest()) {
                assertThat(view.version()).isNotEqualTo(before);
                assertThat(view.statements().count(Filter.all())).isZero();
            }
        }
    }

    @Test
    void whoRefreshesNeedNotWait() throws IOException {
        write(1);
        try (LiveIndex live = LiveIndex.open(folder, nanos::get, log::add)) {
            reject(first(live));
            assertThat(count(live)).isEqualTo(1);
            live.refresh();
            assertThat(count(live)).isZero();
            write(2);
            live.refresh();
            assertThat(count(live)).isEqualTo(1);
        }
    }

    @Test
    void aCorrectionTakesNoPagesAway() throws IOException {
        write(1);
        write(2);
        try (LiveIndex live = LiveIndex.open(folder, nanos::get, log::add)) {
            Cursor second = page(live, null, 1).next();
            reject(first(live));
            live.refresh();
            write(3);
            live.refresh();
            assertThat(page(live, second, 1).total()).isEqualTo(1);
            assertThat(count(live)).isEqualTo(2);
        }
    }

    @Test
    void correctionsThatCouldBeReadAreShownOnWhereTheirFileCannotBeReadAnyMore() throws IOException {
        write(1);
        write(2);
        Path file = CorrectionFile.beside(folder).path();
        try (LiveIndex live = LiveIndex.open(folder, nanos::get, log::add)) {
            reject(first(live));
            live.refresh();
            String before = Files.readString(file);
            Files.writeString(file, "nonsense\n", StandardOpenOption.APPEND);
            for (int i = 0; i < 3; i++) {
                passes(Duration.ofSeconds(2));
                assertThat(count(live)).isEqualTo(1);
            }
            assertThat(log).singleElement().asString().contains("Line 2 of");
            try (LiveIndex.View view = live.latest()) {
                assertThat(view.correctionsError()).contains("mend or remove it");
            }
            Files.writeString(file, before);
            live.refresh();
            try (LiveIndex.View view = live.latest()) {
                assertThat(view.correctionsError()).isNull();
                assertThat(view.statements().count(Filter.all())).isEqualTo(1);
            }
        }
    }

    @Test
    void whatIsFoldedInIsShownWhereTheFileCouldNeverBeRead() throws IOException {
        write(1);
        write(2);
        try (LiveIndex live = LiveIndex.open(folder, nanos::get, log::add)) {
            reject(first(live));
        }
        IndexSink.open(folder).close();
        Files.writeString(CorrectionFile.beside(folder).path(), "nonsense\n", StandardOpenOption.APPEND);
        try (LiveIndex live = LiveIndex.open(folder, nanos::get, log::add)) {
            assertThat(count(live)).isEqualTo(1);
            assertThat(log).hasSize(1);
        }
    }

    private static StatementRow first(LiveIndex live) throws IOException {
        try (LiveIndex.View view = live.latest()) {
            return view.statements().byId("", 1).getFirst().machine();
        }
    }

    private void reject(StatementRow row) throws IOException {
        CorrectionFile.beside(folder)
                .append(List.of(new Correction(
                        Anchor.of(row, row.text()),
                        "ann",
                        Instant.EPOCH,
                        null,
                        null,
                        new TreeMap<>(),
                        Judgement.REJECTED,
                        false,
                        null)));
    }

    @Test
    void aSearchThatTakesTooLongIsEnded() throws IOException {
        write(1);
        try (LiveIndex live = LiveIndex.open(folder, nanos::get, log::add);
                LiveIndex.View view = live.latest()) {
            assertThatThrownBy(() -> view.search(Search.of(Filter.all().withQuery("deal"), 10), () -> true))
                    .isInstanceOf(SlowSearchException.class);
        }
    }

    @Test
    void threadsReadWhileCommitsComeAndGo() throws Exception {
        write(0);
        AtomicBoolean done = new AtomicBoolean();
        try (LiveIndex live = LiveIndex.open(folder, nanos::get, log::add)) {
            List<CompletableFuture<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                readers.add(CompletableFuture.supplyAsync(() -> reads(live, done)));
            }
            for (int i = 1; i < 25; i++) {
                write(i);
                passes(Duration.ofSeconds(20));
            }
            done.set(true);
            for (CompletableFuture<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
            assertThat(count(live)).isEqualTo(25);
        }
    }

    /** Pages through all again and again; gives how often. */
    private static int reads(LiveIndex live, AtomicBoolean done) {
        int rounds = 0;
        try {
            while (!done.get() || rounds == 0) {
                Results first = page(live, null, 3);
                long seen = first.quotations().size();
                try {
                    for (Cursor next = first.next(); next != null; ) {
                        Results page = page(live, next, 3);
                        seen += page.quotations().size();
                        next = page.next();
                    }
                    assertThat(seen).isEqualTo(first.total());
                } catch (ExpiredCursorException late) {
                    assertThat(late).hasMessageContaining("search again");
                }
                rounds++;
            }
            return rounds;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static long count(LiveIndex live) throws IOException {
        try (LiveIndex.View view = live.latest()) {
            return view.statements().count(Filter.all());
        }
    }

    private static Results page(LiveIndex live, @Nullable Cursor after) throws IOException {
        return page(live, after, 4);
    }

    private static Results page(LiveIndex live, @Nullable Cursor after, int size) throws IOException {
        try (LiveIndex.View view = after == null ? live.latest() : live.at(after)) {
            return view.search(Search.of(Filter.all().withQuery("deal"), size).after(after), () -> false);
        }
    }

    private void write(int number) throws IOException {
        String words = "deal " + number + " " + number * 7 + " " + number * 31;
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            String origin = "s" + number;
            sink.accept(origin, kept(origin, said(words).from(origin).row()), Duration.ZERO);
        }
    }

    private void remove(String origin) throws IOException {
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            sink.prune(origin);
        }
    }
}
