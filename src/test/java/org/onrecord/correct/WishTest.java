package org.onrecord.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.Draft;
import org.onrecord.model.StatementRow;

final class WishTest {
    private static final String TEXT = "“We have a deal”, Greer said.";
    private static final StatementRow MACHINE = Spoken.row(TEXT, 0, "We have a deal", "Greer");
    private static final StatementRow SHOWN =
            CorrectedRow.of(MACHINE, Spoken.type(Anchor.of(MACHINE, TEXT), Draft.Type.MIXED));
    private static final RosterNames NAMES = new RosterNames(List.of(), List.of());

    private static Wish wish(@Nullable String type, @Nullable Judgement judgement, boolean withdraw) {
        return new Wish(null, null, null, type, Map.of(), judgement, withdraw, null);
    }

    private static Correction correction(@Nullable String type, @Nullable Judgement judgement) throws ClaimException {
        return wish(type, judgement, false).claim(NAMES).of(MACHINE, SHOWN, TEXT, "ann", Spoken.NOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"indirect", "INDIRECT", " Indirect "})
    void aTypeAloneIsACorrectionInAnyCase(String type) throws ClaimException {
        assertThat(correction(type, null)).isEqualTo(Spoken.type(Anchor.of(MACHINE, TEXT), Draft.Type.INDIRECT));
    }

    @Test
    void whoConfirmsConfirmsTheTypeThatIsShownOrTheOneThatTheySay() throws ClaimException {
        assertThat(correction(null, Judgement.CONFIRMED).type()).isEqualTo(Draft.Type.MIXED);
        assertThat(correction("direct", Judgement.CONFIRMED).type()).isEqualTo(Draft.Type.DIRECT);
        assertThat(correction(null, Judgement.REJECTED).type()).isNull();
    }

    @Test
    void aTypeDoesNotGoWithWithdrawing() {
        assertThatThrownBy(() -> wish("mixed", null, true).claim(NAMES))
                .isInstanceOf(ClaimException.class)
                .hasMessageContaining("withdraw takes all back");
    }

    @Test
    void anotherTypeIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> wish("quoted", null, false).claim(NAMES))
                .isInstanceOf(ClaimException.class)
                .hasMessage("a type is DIRECT, INDIRECT or MIXED, not quoted");
    }
}
