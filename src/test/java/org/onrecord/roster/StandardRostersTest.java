package org.onrecord.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.model.Speaker;

/** The rosters that come with the program. */
final class StandardRostersTest {
    private static final Path FOLDER = Path.of("models", "rosters");

    static List<Path> rosters() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rosters")
    void isValid(Path file) throws Exception {
        Roster roster = RosterFile.read(file);

        assertThat(roster.speakers())
                .allSatisfy(speaker -> assertThat(speaker.roles()).isNotEmpty());
        assertThat(roster.namesakes())
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(
                        roster.speakers().stream().map(Speaker::name).toList());
    }

    @Test
    void officesOf2016AreHeldByOnePerson() throws Exception {
        Roster roster = RosterFile.read(FOLDER.resolve("us-politics-2016.yaml"));

        assertThat(holders(roster, "president", LocalDate.of(2016, 10, 1))).containsExactly("obama");
        assertThat(holders(roster, "Republican nominee", LocalDate.of(2016, 10, 1)))
                .containsExactly("trump");
        assertThat(holders(roster, "Republican nominee", LocalDate.of(2016, 3, 1)))
                .isEmpty();
        assertThat(holders(roster, "secretary of state", LocalDate.of(2013, 2, 1)))
                .containsExactly("hillary_clinton");
        assertThat(holders(roster, "secretary of state", LocalDate.of(2013, 2, 2)))
                .isEmpty();
        assertThat(holders(roster, "former president", LocalDate.of(2016, 10, 1)))
                .containsExactly("bill_clinton");
    }

    private static List<String> holders(Roster roster, String title, LocalDate day) {
        return roster.speakers().stream()
                .filter(speaker ->
                        speaker.roles().stream().anyMatch(role -> role.titles().contains(title) && role.heldOn(day)))
                .map(Speaker::id)
                .toList();
    }
}
