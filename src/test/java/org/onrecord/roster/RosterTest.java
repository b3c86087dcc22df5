package org.onrecord.roster;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Speaker;
import org.onrecord.model.Target;

final class RosterTest {
    private static final Speaker TAN = new Speaker(
            "tan", "Tan Wei Ling", "Tan", List.of(), true, List.of(), List.of(), Speaker.Pronouns.SHE, null, null);
    private static final Target PORT = new Target("port", "Port", "In favour of it.", null, List.of("port"), List.of());

    @Test
    void namesTheRosterThatLacksSpeakersOrTargets() {
        assertThatThrownBy(() -> new Roster("Harbour", List.of(), List.of(PORT), List.of(), List.of()))
                .hasMessage("a roster without speakers: Harbour");
        assertThatThrownBy(() -> new Roster("Harbour", List.of(TAN), List.of(), List.of(), List.of()))
                .hasMessage("a roster without targets: Harbour");
    }
}
