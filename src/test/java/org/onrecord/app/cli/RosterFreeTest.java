package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.roster.RosterException;

final class RosterFreeTest {
    private final RosterFree roster;

    RosterFreeTest() throws RosterException {
        roster = new RosterFree(Home.roster(null, Home.ROSTER));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            'Greer''s talks, said GREER.',           'Porter''s talks, said Porter.'
            'The Greers met the trade\nenvoy.',      'The Porters met the official.'
            'Trade representatives spoke to Li.',    'officials spoke to Porter.'
            'He told 李成钢 nothing.',               'He told Porter nothing.'
            """)
    void whoeverIsOnTheRosterGetsAnotherName(String text, String expected) {
        assertThat(roster.mentionsRoster(text)).isTrue();
        assertThat(roster.without(text.replace("\\n", "\n"))).hasValue(expected);
    }

    @Test
    void anArticleWithoutThemIsLeftAsItIs() {
        String text = "The lights of the secretary went out in Greerville.";

        assertThat(roster.without(text)).hasValue(text);
    }

    @Test
    void anUnusualSpellingIsLeftOut() {
        assertThat(roster.without("Gréer spoke.")).isEmpty();
    }
}
