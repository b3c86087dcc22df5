package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Attribution;
import org.onrecord.model.Mention;
import org.onrecord.model.Span;
import org.onrecord.model.SpeakerKind;

final class VerdictsTest {
    private static final double LEAST = 0.6;
    private static final Mention SOURCE = new Mention(new Span(950, 952), Mention.Kind.PRONOUN);

    private final Called called =
            new Called().by("Ada Quill").by("Tan Weiming").by("Quill").by("Tan");
    private final People people = called.people();
    private final Person quill = person(0);
    private final Person tan = person(1);

    @Test
    void enoughIsEnough() {
        Resolved resolved = pronoun(tan, 0.7, quill, 0.3);

        assertThat(verdict(resolved)).isInstanceOfSatisfying(Attribution.Rostered.class, rostered -> {
            assertThat(rostered.speaker()).isEqualTo(Rosters.TAN);
            assertThat(rostered.decision().rule()).isEqualTo("pronoun");
            assertThat(rostered.decision().confidence()).isCloseTo(0.7, within(1e-9));
            assertThat(rostered.decision().candidates())
                    .containsExactly(
                            new Attribution.Candidate("tan", "Tan Weiming", 0.7),
                            new Attribution.Candidate(null, "Ada Quill", 0.3));
        });
    }

    @Test
    void belowTheThresholdTheBestGuessIsTheFirstCandidate() {
        assertThat(verdict(pronoun(tan, 0.55, quill, 0.45)))
                .isInstanceOfSatisfying(Attribution.Unknown.class, unknown -> {
                    assertThat(unknown.reason()).isEqualTo("Tan Weiming is likely with 0.55 only, below 0.60");
                    assertThat(unknown.decision().candidates())
                            .extracting(Attribution.Candidate::id)
                            .containsExactly("tan", null);
                });
    }

    @Test
    void withoutAThresholdEverybodyIsNamed() {
        Attribution attribution = new Verdicts(Confidences.none(), 0)
                .of(new Resolution.Answer(SOURCE, pronoun(quill, 0.2, tan, 0.1), false));

        assertThat(attribution).isInstanceOfSatisfying(Attribution.OffRoster.class, other -> {
            assertThat(other.name()).isEqualTo("Ada Quill");
            assertThat(other.kind()).isEqualTo(SpeakerKind.PERSON);
        });
    }

    @Test
    void aSourceWithoutANameStaysInItsOwnWordsHoweverUnsure() {
        Resolved resolved = new Resolved(
                null,
                "a baker",
                SpeakerKind.PERSON,
                Rule.UNNAMED,
                "",
                0.2,
                List.of(new Resolved.Ranked(quill, 0.15), new Resolved.Ranked(tan, 0.01)));

        assertThat(verdict(resolved)).isInstanceOfSatisfying(Attribution.OffRoster.class, other -> {
            assertThat(other.name()).isEqualTo("a baker");
            assertThat(Attributor.namesNobody(other.decision())).isTrue();
            assertThat(other.decision().candidates())
                    .extracting(Attribution.Candidate::name)
                    .containsExactly("a baker", "Ada Quill");
        });
    }

    @Test
    void nobodyIsUnknownWithTheReason() {
        Resolved resolved = Resolved.nobody(Rule.ROLE, "the office fits more than one person", List.of());

        assertThat(verdict(resolved))
                .isInstanceOfSatisfying(
                        Attribution.Unknown.class,
                        unknown -> assertThat(unknown.reason()).isEqualTo("the office fits more than one person"));
        assertThat(verdict(Resolved.nobody(Rule.NO_SOURCE, "", List.of())))
                .isInstanceOfSatisfying(
                        Attribution.Unknown.class,
                        unknown -> assertThat(unknown.reason()).isEqualTo("nobody could be named"));
    }

    @Test
    void aContinuationIsALittleLessSure() {
        Attribution attribution = new Verdicts(Confidences.none(), LEAST)
                .of(new Resolution.Answer(null, pronoun(tan, 0.9, quill, 0.1), true));

        assertThat(attribution.decision().rule()).isEqualTo("same-turn/pronoun");
        assertThat(attribution.decision().confidence()).isCloseTo(0.891, within(1e-9));
        assertThat(attribution.decision().chain()).hasSize(1);
    }

    @Test
    void theChainGoesFromTheFullestNameToTheSource() {
        assertThat(verdict(pronoun(quill, 0.9, tan, 0.1)).decision().chain())
                .containsExactly(
                        new Mention(new Span(0, 9), Mention.Kind.NAME),
                        new Mention(new Span(200, 205), Mention.Kind.NAME),
                        SOURCE);
    }

    private static Attribution verdict(Resolved resolved) {
        return new Verdicts(Confidences.none(), LEAST).of(new Resolution.Answer(SOURCE, resolved, false));
    }

    private static Resolved pronoun(Person best, double share, Person other, double rest) {
        return Resolved.person(
                best, Rule.PRONOUN, "", List.of(new Resolved.Ranked(best, share), new Resolved.Ranked(other, rest)));
    }

    private Person person(int index) {
        return Objects.requireNonNull(people.of(called.occurrences().get(index)));
    }
}
