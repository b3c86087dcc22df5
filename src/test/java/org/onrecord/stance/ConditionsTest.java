package org.onrecord.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Marked;
import org.onrecord.model.Draft;

final class ConditionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[We will sign if they leave.]]|if they leave",
                "[[Unless the fee goes, the ports will close]], he {said}.|Unless the fee goes",
                "[[No ship will sail until they pay]], he {said}.|until they pay",
                "[[We will pay, provided that they answer.]]|provided that they answer",
                "[[The ports stay open as long as the fee stays away]].|as long as the fee stays away",
                "[[We will pay only when the ships are home]].|only when the ships are home",
                "[[Once they sign we will pay]].|Once they sign we will pay",
                "[[We will lift it in exchange for fish]].|in exchange for fish",
                "[[They would lift it in return for fish]].|in return for fish",
                "[[Should Esk insist, we will leave]].|Should Esk insist",
                "[[They would leave should one more ship be held]].|should one more ship be held",
                "[[Were the fee dropped_VBN, the ships would return]].|Were the fee dropped",
                "[[Aid comes on condition that they sign]].|on condition that they sign",
                "[[The aid is contingent on their word]].|contingent on their word",
                "[[It will depend on their word]].|will depend on their word",
                "[[We will open the gate the moment they sign]].|the moment they sign",
                "[[Lift_VB the fee and the ships will sail]].|Lift the fee",
                "[[We will pay if Mr. Hale signs_VBZ.]]|if Mr. Hale signs"
            })
    void aConditionMakesAStatementConditional(String marked, String condition) {
        assertThat(conditions(Draft.Type.INDIRECT, marked)).contains(condition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[They talk as if we will pay]].",
                "[[We will leave even if they pay]].",
                "He {asked} [[if they will pay]].",
                "He {asked} me [[if they will pay]].",
                "[[We do not know if they will pay]].",
                "[[If anything, we will pay less]].",
                "[[It is, if you will, a toll]].",
                "[[Cautious, if not cold]].",
                "[[What if they leave?]]",
                "[[If that is a crime, we will plead guilty]].",
                "[[Forgive me if I smile]].",
                "[[The gate will stay shut until Friday]].",
                "[[The gate stayed_VBD shut until they paid_VBD]].",
                "[[We once paid_VBD a toll]].",
                "[[Why should the fee go?]]",
                "[[It was a good day]]."
            })
    void whatOnlyLooksLikeOneDoesNot(String marked) {
        assertThat(conditions(Draft.Type.INDIRECT, marked)).isEmpty();
    }

    @Test
    void anUnrealConditionBindsNobody() {
        assertThat(conditions(Draft.Type.DIRECT, "“[[I would pay if it paid_VBD for a boat]].”"))
                .isEmpty();
        assertThat(conditions(Draft.Type.INDIRECT, "[[He would be glad, if his son had~have not waited_VBN]]."))
                .isEmpty();
        assertThat(conditions(Draft.Type.INDIRECT, "He {said} [[they would pay if Esk paid_VBD]]."))
                .as("told in the past, meant for the future")
                .containsExactly("if Esk paid");
    }

    @Test
    void aConditionMayStandOutsideTheContent() {
        assertThat(conditions(
                        Draft.Type.INDIRECT, "Unless the quota rises, the minister {warned}, [[boats will leave]]."))
                .containsExactly("Unless the quota rises");
        assertThat(conditions(Draft.Type.DIRECT, "“[[We will sign]],” she {said}, if the ships leave."))
                .containsExactly("if the ships leave");
    }

    @Test
    void aConditionOfTheSayingIsNotOneOfWhatIsSaid() {
        assertThat(conditions(Draft.Type.INDIRECT, "{If asked, she will say} [[the gate is open]]."))
                .isEmpty();
        assertThat(conditions(Draft.Type.INDIRECT, "The mayor, who pays if he loses, {said} [[the gate is open]]."))
                .isEmpty();
    }

    private static List<String> conditions(Draft.Type type, String marked) {
        Marked read = Marked.of(type, marked);
        return new Commitments()
                .find(read.article(), read.draft()).condition().stream()
                        .map(span -> span.of(read.article().text()))
                        .toList();
    }
}
