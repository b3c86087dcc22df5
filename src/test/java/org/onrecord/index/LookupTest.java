package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.index.Builder.article;
import static org.onrecord.index.Builder.said;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Outcome;
import org.onrecord.model.StatementRow;

/** One statement by its id, one article by its source. */
final class LookupTest {
    private static final StatementRow FIRST =
            said("The truce holds").from("a.txt").row();
    private static final StatementRow SECOND = said("It does not").from("b.txt").row();

    @TempDir
    private Path folder;

    @BeforeEach
    void store() throws IOException {
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            sink.accept("input", Builder.kept("a.txt", FIRST), Duration.ZERO);
            sink.accept("input", Builder.kept("b.txt", SECOND), Duration.ZERO);
            sink.accept(
                    "input",
                    new Outcome.Rejected("c.pdf", Outcome.Rejected.Category.CORRUPT, "no pages"),
                    Duration.ZERO);
            sink.accept(
                    "input",
                    new Outcome.Empty(article("d.txt", "nothing said"), Outcome.Empty.Reason.NO_STATEMENT),
                    Duration.ZERO);
        }
    }

    @Test
    void aStatementIsFoundByItsIdAndByTheBeginningOfIt() throws IOException {
        try (StatementIndex index = StatementIndex.open(folder)) {
            assertThat(rows(index, FIRST.statementId(), 2)).containsExactly(FIRST);
            assertThat(rows(index, SECOND.statementId().substring(0, 6), 2)).containsExactly(SECOND);
            assertThat(rows(index, "ffffff", 2)).isEmpty();
        }
    }

    @Test
    void anArticleIdIsNoStatementId() throws IOException {
        try (StatementIndex index = StatementIndex.open(folder)) {
            assertThat(rows(index, FIRST.articleId(), 2)).isEmpty();
        }
    }

    @Test
    void thoseOfOneBeginningComeByIdAndNoMoreThanWanted() throws IOException {
        try (StatementIndex index = StatementIndex.open(folder)) {
            assertThat(rows(index, "", 9))
                    .extracting(StatementRow::statementId)
                    .containsExactlyInAnyOrder(FIRST.statementId(), SECOND.statementId())
                    .isSorted();
            assertThat(rows(index, "", 1)).hasSize(1);
        }
    }

    @Test
    void anArticleIsFoundByItsSourceWhereItsTextIsStored() throws IOException {
        try (StatementIndex index = StatementIndex.open(folder)) {
            assertThat(index.article("a.txt")).contains(article("a.txt", "text of a.txt"));
            assertThat(index.article("d.txt")).contains(article("d.txt", "nothing said"));
            assertThat(index.article("c.pdf")).isEmpty();
            assertThat(index.article("e.txt")).isEmpty();
        }
    }

    private static List<StatementRow> rows(StatementIndex index, String prefix, int limit) throws IOException {
        return index.byId(prefix, limit).stream().map(Reviewed::row).toList();
    }
}
