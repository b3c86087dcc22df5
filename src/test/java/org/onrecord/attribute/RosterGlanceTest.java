package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.Article;
import org.onrecord.model.Ids;
import org.onrecord.model.Speaker;
import org.onrecord.model.Target;
import org.onrecord.roster.Roster;

final class RosterGlanceTest {
    private static final RosterGlance GLANCE = new RosterGlance(new Roster(
            "test",
            List.of(
                    speaker("moreau", "Claire Moreau", "Moreau", List.of("Madame C"), "transport minister", "minister"),
                    speaker("le", "Le Van Nguyên", "Le Van", List.of("黎文阮"), "envoy-at-large", "envoy")),
            List.of(new Target("port", "Port", "For it.", null, List.of("port"), List.of())),
            List.of(),
            List.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Moreau",
                "It was, MOREAU'S aides said, late.",
                "the Moreaus",
                "Nothing. (Moréau)",
                "the Franco-Moreau plan",
                "Why \"Madame, C\" left",
                "the transport\nminister said",
                "two transport ministers met",
                "Le Vàn spoke",
                "据黎文阮说",
                "an envoy at large"
            })
    void whatCanMeanSomebodyOnTheRosterIsSeen(String text) {
        assertThat(GLANCE.maySpeak(article(text, null))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "…",
                "Moreaux said",
                "Claire said so",
                "the minister of transport, the envoy",
                "minister transport",
                "Le said, Van said",
                "Van Le",
                "the public transportminister",
                "黎文"
            })
    void whatCannotIsNot(String text) {
        assertThat(GLANCE.maySpeak(article(text, null))).isFalse();
    }

    @Test
    void theBylineCountsToo() {
        assertThat(GLANCE.maySpeak(article("I think so.", "By Claire Moreau"))).isTrue();
        assertThat(GLANCE.maySpeak(article("I think so.", "By Claire Morel"))).isFalse();
    }

    private static Article article(String text, @Nullable String byline) {
        return new Article(Ids.sha256(text), "a.txt", "text/plain", null, byline, null, null, null, null, null, text);
    }

    private static Speaker speaker(String id, String name, String surname, List<String> aliases, String... titles) {
        return new Speaker(
                id,
                name,
                surname,
                List.of(),
                false,
                aliases,
                List.of(new Speaker.Role(List.of(titles), null, null, null)),
                Speaker.Pronouns.THEY,
                null,
                null);
    }
}
