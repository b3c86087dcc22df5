package org.onrecord.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RosterWarningsTest {
    private static final String ROSTER = """
            speakers:
              - id: tan
                name: Tan Wei Ling
                surname: Tan
                aliases: [Wei Ling Tan]
                pronouns: she
                roles: [{titles: [minister, Envoy], until: 2024-12-31}, {titles: [envoy], from: 2025-06-01}]
              - id: moreau
                name: Claire Moreau
                surname: Moreau
                pronouns: she
                roles: [{titles: [Minister], from: 2025-01-01}]
            targets: [{id: port, name: The port, description: In favour of the port., phrases: [port]}]
            namesakes: [Tan Boon]
            """;

    private static List<String> warnings(String right, String wrong) throws Exception {
        assertThat(ROSTER).contains(right);
        return RosterWarnings.of(
                RosterFile.parse(ROSTER.replace(right, wrong), "test").roster());
    }

    @Test
    void aPlainRosterRaisesNoDoubt() throws Exception {
        assertThat(warnings("", "")).isEmpty();
    }

    @Test
    void aNamesakeWithTheNameOfASpeakerIsOne() throws Exception {
        assertThat(warnings("[Tan Boon]", "[wei ling tan]"))
                .containsExactly("speaker tan: \"wei ling tan\" is a namesake too, and so never taken for the speaker");
    }

    @Test
    void twoOfOneSurnameAreOne() throws Exception {
        assertThat(warnings("name: Claire Moreau\n    surname: Moreau", "name: Claire TAN\n    surname: TAN"))
                .containsExactly("speakers tan and moreau have the same surname: Tan alone can mean either");
    }

    @Test
    void oneTitleAtOneTimeIsOneAndOneAfterTheOtherIsNone() throws Exception {
        assertThat(warnings("until: 2024-12-31", "until: 2025-01-01"))
                .containsExactly("speakers tan and moreau hold the same title at the same time: minister alone can mean"
                        + " either");
    }

    @Test
    void aSpeakerWithoutRolesIsOne() throws Exception {
        assertThat(warnings("roles: [{titles: [Minister], from: 2025-01-01}]", "country: FR"))
                .containsExactly("speaker moreau has no roles: descriptions such as \"the minister\" cannot find them");
    }

    @Test
    void theStandardRostersTradeNegotiatorsShareTitles() throws Exception {
        assertThat(RosterWarnings.of(RosterFile.read(Path.of("models/rosters/us-china-trade.yaml"))))
                .singleElement()
                .asString()
                .startsWith("speakers greer and li hold the same title at the same time: trade envoy, ");
    }
}
