package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Article;
import org.onrecord.model.Ids;
import org.onrecord.model.Span;
import org.onrecord.model.StatementRow;

final class BratTest {
    private static final String NAME = Samples.EVERYDAY.articleId();

    @TempDir
    Path folder;

    @Test
    void aStatementIsItsStretchesWhatJoinsThemAndWhatIsKnownOfIt() throws IOException {
        write(Samples.TEXT, Samples.EVERYDAY);
        assertThat(folder.resolve(NAME + ".txt")).hasContent(Samples.TEXT);
        assertThat(Files.readString(folder.resolve(NAME + ".ann")))
                .isEqualTo("""
                T1\tContent 10 24;40 57\tWe have a deal and it will hold.
                T2\tSource 27 32\tGreer
                R1\tSaidBy Arg1:T1 Arg2:T2
                T3\tCue 33 37\tsaid
                R2\tCuedBy Arg1:T1 Arg2:T3
                A1\tType T1 DIRECT
                A2\tStance_deal T1 FAVOR
                A3\tStance_us_tariffs T1 AGAINST
                #1\tAnnotatorNotes T1\tstatement_id=%s speaker_id=greer speaker_name=Jamieson Greer
                """.replace("%s", Samples.EVERYDAY.statementId()));
    }

    @Test
    void statementsShareSourceAndCueButNotTheirContent() throws IOException {
        write(Samples.TEXT, Samples.EVERYDAY, Samples.EVERYDAY);
        assertThat(Files.readAllLines(folder.resolve(NAME + ".ann")))
                .filteredOn(line -> line.startsWith("T") || line.startsWith("R"))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly(
                        "T1\tContent",
                        "T2\tSource",
                        "R1\tSaidBy",
                        "T3\tCue",
                        "R2\tCuedBy",
                        "T4\tContent",
                        "R3\tSaidBy",
                        "R4\tCuedBy");
        assertThat(folder.resolve(NAME + ".ann")).content().contains("R4\tCuedBy Arg1:T4 Arg2:T3\n");
    }

    @Test
    void stretchesAreCutAtLineBreaksAndCountCodePoints() {
        BratText text = new BratText(new ArticleText("a", "\uD83D\uDE00 one \r\n\n  two\tx\u2028y. end"));
        assertThat(text.text()).isEqualTo("\uD83D\uDE00 one  \n\n  two x y. end");
        assertThat(text.stretch(List.of(new Span(2, 18)))).isEqualTo("2 5;11 18\tone two x y");
        assertThat(text.stretch(List.of(new Span(5, 9)))).isEmpty();
    }

    @Test
    void documentsAreNamedByTheirHashAndListed() throws IOException {
        write("x".repeat(20), Samples.NASTY, Samples.BARE);
        assertThat(folder).isDirectoryContaining("glob:**/" + Samples.NASTY.articleId() + ".ann");
        assertThat(folder.resolve("articles.tsv"))
                .content()
                .startsWith("document\tarticle_id\tarticle_source\t")
                .contains("\r\n" + Samples.BARE.articleId() + "\t" + Samples.BARE.articleId() + "\tbare.txt\t");
    }

    @Test
    void anIdThatIsNoHashCannotLeadOutOfTheFolder() throws IOException {
        write("words", Samples.of("../../evil", "a.txt"), Samples.of("../../evil", "b.txt"));
        String name = Ids.sha256("../../evil");
        assertThat(folder.resolve(name + ".txt")).hasContent("words");
        assertThat(folder.resolve(name + "-2.txt")).hasContent("words");
    }

    @Test
    void theConfigurationNamesTheStancesThatOccur() throws IOException {
        write(Samples.TEXT, Samples.EVERYDAY);
        assertThat(folder.resolve("annotation.conf"))
                .content()
                .contains("[entities]\nContent\nSource\nCue\n", "SaidBy\tArg1:Content, Arg2:Source\n")
                .endsWith("""
                        Type\tArg:Content, Value:DIRECT|INDIRECT|MIXED
                        Stance_deal\tArg:Content, Value:FAVOR|AGAINST|NEUTRAL
                        Stance_us_tariffs\tArg:Content, Value:FAVOR|AGAINST|NEUTRAL
                        """);
    }

    private void write(String text, StatementRow... rows) throws IOException {
        try (Brat brat = new Brat(folder, source -> Optional.of(Article.of(source, "text/plain", text)))) {
            for (StatementRow row : rows) {
                brat.write(row);
            }
        }
    }
}
