package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.ingest.Ingestor;
import org.onrecord.ingest.Inputs;
import org.onrecord.ingest.Intake;
import org.onrecord.model.Article;

final class BenchArchiveTest {
    private static final String MENTIONS = "Greer spoke to the press.";
    private static final List<String> TEXTS = List.of("The lights went out.\nNobody spoke.\n", MENTIONS);

    @TempDir
    Path folder;

    private static RosterFree roster() throws Exception {
        return new RosterFree(Home.roster(null, Home.ROSTER));
    }

    private List<String> written(BenchPart part, int words) throws Exception {
        new BenchArchive(TEXTS, TEXTS, roster()).write(part, folder, words);
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void textsComeAgainAndAgainButNeverTheSameTwice() throws Exception {
        assertThat(written(BenchPart.ALL, 20))
                .containsExactly(
                        "The lights went out.\nNobody spoke.\n",
                        "Greer spoke to the press.",
                        "The lights went out.\nNobody spoke.\nThis is edition 2.\n");
    }

    @Test
    void oneArticleInTwentyMentionsTheRoster() throws Exception {
        RosterFree roster = roster();
        List<String> texts = written(BenchPart.ROSTER, 250);
        assertThat(texts).hasSize(40).doesNotHaveDuplicates();
        for (int i = 0; i < texts.size(); i++) {
            assertThat(roster.mentionsRoster(texts.get(i))).isEqualTo(i % BenchArchive.ONE_IN == 0);
        }
    }

    @Test
    void pagesHoldFiveThousandCharactersWithoutTheRoster() throws Exception {
        new BenchArchive(TEXTS, TEXTS, roster()).writePages(folder, 3);
        List<Article> articles = new ArrayList<>();
        for (var input : Inputs.expand(List.of(folder.toString()))) {
            new Ingestor().read(input, intake -> articles.add(((Intake.Read) intake).article()));
        }
        assertThat(articles).hasSize(3).extracting(Article::text).doesNotHaveDuplicates();
        assertThat(articles).allSatisfy(article -> {
            assertThat(article.contentType()).isEqualTo("text/html");
            assertThat(article.text().length()).isBetween(4_900, 5_300);
            assertThat(article.text())
                    .contains("Porter spoke to the press.")
                    .doesNotContain("Another headline", "Greer");
        });
    }

    @Test
    void samplesWithoutTheRosterAreRefused() {
        assertThatThrownBy(() -> new BenchArchive(TEXTS, TEXTS.subList(0, 1), roster()))
                .isInstanceOf(UsageException.class)
                .hasMessage("no article with the roster can be made of the input");
    }

    @Test
    void aTemporaryFolderGoesWithAllInIt() throws IOException {
        Path path;
        try (TemporaryFolder temporary = new TemporaryFolder()) {
            path = temporary.path();
            Files.writeString(Files.createDirectory(path.resolve("in")).resolve("it"), "x");
        }
        assertThat(path).doesNotExist();
    }
}
