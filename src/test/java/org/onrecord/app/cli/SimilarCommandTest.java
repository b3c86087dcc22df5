package org.onrecord.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a statement is like, and how others word it. */
final class SimilarCommandTest {
    @TempDir
    Path folder;

    private final Session session = new Session();
    private String index = "";

    @BeforeEach
    void news() throws IOException {
        index = folder.resolve("index").toString();
        write("a.txt", "We will not accept a deal that leaves farmers behind.\nPort fees are next.");
        write("b.txt", "We will never accept a deal that leaves our farmers behind.");
        write("c.txt", "They will accept no deal without farmers.");
        session.run("ingest", folder.resolve("news").toString(), "--index", index);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("news"));
        Files.writeString(folder.resolve("news").resolve(name), text, UTF_8);
    }

    private String id(String query) {
        session.run("search", query, "--literal", "--mode", "words", "--format", "jsonl", "--index", index);
        return session.out().replaceFirst("(?s).*?\"statement_id\":\"([0-9a-f]{12}).*", "$1");
    }

    @Test
    void whatIsAlikeComesWithoutTheStatementItself() {
        assertThat(session.run("similar", id("never"), "--index", index)).isZero();
        assertThat(session.err()).contains("like: We will never accept", "2 statements found");
        assertThat(session.out())
                .containsSubsequence("We will not accept", "They will accept")
                .doesNotContain("never", "Port fees");
    }

    @Test
    void filtersAndFormatsAreThoseOfSearch() {
        assertThat(session.run("similar", id("never"), "--index", index, "--limit", "1", "--format", "jsonl"))
                .isZero();
        assertThat(session.out()).hasLineCount(1).contains("We will not accept");
        assertThat(session.run("similar", id("never"), "--index", index, "--speaker", "li"))
                .isZero();
        assertThat(session.err()).contains("0 statements found");
    }

    @Test
    void anUnknownStatementIsAMistakeOfTheUser() {
        assertThat(session.run("similar", "abcdef", "--index", index)).isEqualTo(2);
        assertThat(session.err()).contains("has an id that begins with abcdef");
    }

    @Test
    void searchShowsHowAnotherOutletWordsIt() {
        session.run("search", "behind", "--literal", "--mode", "words", "--context", "--index", index);
        assertThat(session.out())
                .contains("+1, first")
                .contains("We will [-not-] {+never+} accept a deal that leaves {+our+} farmers behind.");
    }
}
