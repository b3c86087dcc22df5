package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.index.IndexSink;
import org.onrecord.index.Settings;
import org.onrecord.model.Article;
import org.onrecord.model.Ids;
import org.onrecord.model.Mention.Kind;
import org.onrecord.model.Outcome;
import org.onrecord.model.Published;
import org.onrecord.model.SpeakerKind;

final class SpeakersCommandTest {
    private final Session session = new Session();

    @TempDir
    private Path folder;

    @BeforeEach
    void store() throws IOException {
        Article first =
                article("a.txt", "2025-10-26", "Minister José Núñez said one. He said two. The panel said three.");
        Article second = article("b.txt", "2025-09-01", "Jose Nunez said four. José Núñez added five. Greer said six.");
        Article third = article("c.txt", null, "Nobody knows who said seven. Zhou and Adams said eight.");
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            sink.accept(
                    "input",
                    new Outcome.Kept(
                            first,
                            List.of(
                                    Quote.from(first, "one")
                                            .by("José Núñez", SpeakerKind.PERSON)
                                            .mention("Minister José Núñez", Kind.NAME)
                                            .row(),
                                    Quote.from(first, "two")
                                            .by("José Núñez", SpeakerKind.UNKNOWN)
                                            .mention("Minister José Núñez", Kind.NAME)
                                            .mention("He", Kind.PRONOUN)
                                            .row(),
                                    Quote.from(first, "three")
                                            .by("the panel", SpeakerKind.GROUP)
                                            .mention("The panel", Kind.NOMINAL)
                                            .row())),
                    Duration.ZERO);
            sink.accept(
                    "input",
                    new Outcome.Kept(
                            second,
                            List.of(
                                    Quote.from(second, "four")
                                            .by("JOSE NUNEZ", SpeakerKind.PERSON)
                                            .mention("Jose Nunez", Kind.NAME)
                                            .row(),
                                    Quote.from(second, "six")
                                            .by("greer", "Jamieson Greer")
                                            .mention("Greer", Kind.NAME)
                                            .row())),
                    Duration.ZERO);
            sink.accept(
                    "input",
                    new Outcome.Kept(
                            third,
                            List.of(
                                    Quote.from(third, "seven").row(),
                                    Quote.from(third, "eight")
                                            .by("Zhou", SpeakerKind.PERSON)
                                            .row(),
                                    Quote.from(third, "said eight")
                                            .by("Adams", SpeakerKind.PERSON)
                                            .row())),
                    Duration.ZERO);
        }
    }

    private static Article article(String origin, @Nullable String day, String text) {
        Published published = day == null ? null : Published.on(LocalDate.parse(day));
        return new Article(Ids.sha256(text), origin, "text/plain", null, null, null, null, published, null, "en", text);
    }

    private int speakers(String... arguments) {
        List<String> all = new ArrayList<>(List.of("speakers", "--index", folder.toString()));
        all.addAll(List.of(arguments));
        return session.run(all.toArray(String[]::new));
    }

    @Test
    void thoseOffTheRosterComeByNumberOfStatementsAndThenByName() {
        assertThat(speakers()).isZero();
        assertThat(Session.lines(session.out()))
                .containsExactly(
                        "STATEMENTS  ARTICLES  FIRST       LAST        KIND    NAME (FORMS SEEN)",
                        "3           2         2025-09-01  2025-10-26  person  José Núñez (Minister José…",
                        "1           1                                 person  Adams",
                        "1           1                                 person  Zhou",
                        "1           1         2025-10-26  2025-10-26  group   the panel");
        assertThat(session.err()).isEqualTo("onrecord: 4 speakers off the roster\n");
    }

    @Test
    void namesThatDifferInCaseAndDiacriticsAreOneUnderTheirMostUsedSpelling() {
        speakers("--limit", "1", "--format", "jsonl");
        assertThat(session.out()).isEqualTo("""
                {"speaker_name":"José Núñez","speaker_id":null,"speaker_kind":"PERSON","statements":3,"articles":2,\
                "first_published":"2025-09-01","last_published":"2025-10-26",\
                "forms":["Minister José Núñez","Jose Nunez"]}
                """);
        assertThat(session.err()).isEmpty();
    }

    @Test
    void theRostersAreListedToo() {
        speakers("--all");
        assertThat(session.out())
                .contains("ID", "1           1         2025-09-01  2025-09-01  person  greer  Jamieson Greer (Gre…");
        assertThat(session.err()).isEqualTo("onrecord: 5 speakers\n");
    }

    @Test
    void oneKindIsThatOfMostOfTheStatements() {
        speakers("--kind", "group", "--format", "csv");
        assertThat(Session.lines(session.out()))
                .containsExactly(
                        "speaker_name,speaker_id,speaker_kind,statements,articles,first_published,last_published,forms",
                        "the panel,,GROUP,1,1,2025-10-26,2025-10-26,");
        speakers("--kind", "unknown");
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).contains("0 speakers off the roster; only an index written with --speakers all");
    }

    @Test
    void aLimitSaysWhatItHides() {
        speakers("--limit", "2");
        assertThat(session.out()).hasLineCount(3);
        assertThat(session.err()).isEqualTo("onrecord: 4 speakers off the roster; --limit shows more than these 2\n");
    }
}
