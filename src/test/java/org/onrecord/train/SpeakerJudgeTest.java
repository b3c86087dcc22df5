package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.eval.LabelledSource;
import org.onrecord.extract.Relation;
import org.onrecord.model.Attribution;
import org.onrecord.model.Span;
import org.onrecord.model.Speaker;
import org.onrecord.model.SpeakerKind;

final class SpeakerJudgeTest {
    private static final Speaker QUILL = new Speaker(
            "quill",
            "Ada Quill",
            "Quill",
            List.of("Ada"),
            false,
            List.of(),
            List.of(),
            Speaker.Pronouns.SHE,
            null,
            null);

    @ParameterizedTest
    @CsvSource({
        "Ada Quill, PERSON, true",
        "Ada M. Quill, PERSON, true",
        "Rosa Quill, PERSON, false",
        "unnamed: a baker, PERSON, false",
        "Quill Board, ORGANISATION, false"
    })
    void aSpeakerOfTheRosterHasToBeThePerson(String entity, SpeakerKind kind, boolean right) {
        assertThat(SpeakerJudge.right(label(entity, kind), new Attribution.Rostered(QUILL, decision("role"))))
                .contains(right);
    }

    @ParameterizedTest
    @CsvSource({
        "pronoun, Ada Quill, PERSON, Ada Quill, PERSON, true",
        "pronoun, Ada Quill, PERSON, Omar Vale, PERSON, false",
        "unnamed, a baker, PERSON, unnamed: the baker, PERSON, true",
        "unnamed, a baker, PERSON, Omar Vale, PERSON, false",
        "not-a-person, farmers, GROUP, dairy farmers, GROUP, true",
        "not-a-person, farmers, GROUP, Farmers Union, ORGANISATION, false",
        "group-pronoun, Vale Board, ORGANISATION, the Vale fishery, ORGANISATION, true",
        "group-pronoun, Vale Board, ORGANISATION, a report, DOCUMENT, false"
    })
    void whoeverIsOffTheRosterIsJudgedByTheRule(
            String rule, String name, SpeakerKind found, String entity, SpeakerKind kind, boolean right) {
        Attribution attribution = new Attribution.OffRoster(name, found, decision(rule));

        assertThat(SpeakerJudge.right(label(entity, kind), attribution)).contains(right);
    }

    @Test
    void anAbstentionIsWrongAndAnUnknownLabelTellsNothing() {
        Attribution unknown = new Attribution.Unknown("nobody", decision("pronoun"));

        assertThat(SpeakerJudge.right(label("Ada Quill", SpeakerKind.PERSON), unknown))
                .contains(false);
        assertThat(SpeakerJudge.right(label("", SpeakerKind.UNKNOWN), unknown)).isEmpty();
    }

    private static Attribution.Decision decision(String rule) {
        return new Attribution.Decision(rule, "", 1, List.of(), List.of());
    }

    private static LabelledSource label(String entity, SpeakerKind kind) {
        Relation relation = new Relation(List.of(new Span(4, 9)), List.of(), List.of(new Span(0, 3)), 1);
        return new LabelledSource("E1", relation, entity, kind);
    }
}
