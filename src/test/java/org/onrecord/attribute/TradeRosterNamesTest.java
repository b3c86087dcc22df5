package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.Speaker;
import org.onrecord.roster.RosterFile;

/** The default roster's names in all the forms that news gives them, and its namesakes. */
final class TradeRosterNamesTest {
    private static RosterNames names;

    @BeforeAll
    static void load() throws Exception {
        names = new RosterNames(RosterFile.read(Path.of("models/rosters/us-china-trade.yaml")));
    }

    @ParameterizedTest
    @CsvSource({
        "Jamieson Greer, greer",
        "Jamison Greer, greer",
        "Jamieson L. Greer, greer",
        "J. Greer, greer",
        "J. L. Greer, greer",
        "Li Chenggang, li",
        "Chenggang Li, li",
        "Li Cheng-gang, li",
        "Li Chénggāng, li",
        "Scott Bessent, bessent",
        "Scott K. H. Bessent, bessent",
        "SCOTT BESSENT, bessent"
    })
    void aSpeakerIsKnownInEveryForm(String name, String id) {
        assertThat(id(name)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Li Qiang",
                "Qiang Li",
                "Li Hui",
                "Li Ka-shing",
                "Wei Li",
                "Judy Greer",
                "Mary J. Greer",
                "Mary Greer",
                "Royal Bessent",
                "Bessent Vale",
                "Scott Vale",
                "Scott Greer"
            })
    void nobodyElseIsTakenForASpeaker(String name) {
        assertThat(id(name)).isNull();
    }

    @Test
    void aSurnameAloneIsTheOnlyBearers() {
        Speaker speaker = names.bySurname("greer");

        assertThat(speaker == null ? null : speaker.id()).isEqualTo("greer");
        assertThat(names.bySurname("jamieson")).isNull();
        assertThat(names.bySurname("quill")).isNull();
    }

    private static @Nullable String id(String name) {
        Speaker speaker = names.byFullName(Names.core(List.of(name.split(" ", -1))));
        return speaker == null ? null : speaker.id();
    }
}
