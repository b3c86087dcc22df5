package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.model.Attribution;

/** Sources that describe instead of naming, from raw text. */
@Tag("model")
final class DescribedSpeakersTest {
    private static final LocalDate IN_OFFICE = LocalDate.of(2025, 9, 15);
    private static final LocalDate BEFORE = LocalDate.of(2023, 9, 15);

    @ParameterizedTest
    @CsvSource({
        "The Treasury chief, bessent",
        "Beijing's top negotiator, li",
        "The vice minister, li",
        "Washington's top trade negotiator, greer",
        "The U.S. trade representative, greer"
    })
    void anOfficeIsItsHolders(String source, String speaker) {
        String text = "Jamieson Greer and Scott Bessent met Li Chenggang in Madrid. " + source
                + " said the fees were unfair.";

        List<Attribution> found = Spoken.in(text, IN_OFFICE, null);

        assertThat(Spoken.speakers(found)).containsExactly(speaker);
        assertThat(found.getFirst().decision().rule()).isEqualTo("role");
    }

    @Test
    void anOfficeThatTwoHoldIsLeftOpen() {
        List<Attribution> found = Spoken.in(
                "Jamieson Greer and Scott Bessent met Li Chenggang in Madrid. The trade representative said the fees would stay.",
                IN_OFFICE,
                null);

        assertThat(found).singleElement().isInstanceOf(Attribution.Unknown.class);
        assertThat(found.getFirst().decision().candidates())
                .extracting(Attribution.Candidate::id)
                .containsExactlyInAnyOrder("greer", "li");
    }

    @Test
    void theTradeRepresentativeIsWhoeverOfTheTwoIsNamed() {
        assertThat(Spoken.speakers(
                        "Jamieson Greer and Scott Bessent flew to Madrid. The trade representative said the fees "
                                + "would stay."))
                .containsExactly("greer");
    }

    @Test
    void anOfficeIsWhoeversItIsOnTheArticlesDay() {
        String office = "Scott Bessent flew to Stockholm. The Treasury secretary said the truce would hold.";
        String trade = "Scott Bessent flew to Stockholm. The hedge fund manager said the truce would hold.";

        assertThat(Spoken.speakers(Spoken.in(office, IN_OFFICE, null))).containsExactly("bessent");
        assertThat(Spoken.speakers(Spoken.in(trade, BEFORE, null))).containsExactly("bessent");
        assertThat(Spoken.in(office, BEFORE, null)).singleElement().isNotInstanceOf(Attribution.Rostered.class);
    }

    @Test
    void aFormerOfficeIsWhoeverHeldItBefore() {
        assertThat(Spoken.speakers(Spoken.in(
                        "Scott Bessent flew to Stockholm. The former hedge fund manager said the truce would hold.",
                        IN_OFFICE,
                        null)))
                .containsExactly("bessent");
    }

    @Test
    void aCounterpartIsTheOtherSideAndNotWhoseCounterpartItIs() {
        assertThat(Spoken.speakers(
                        "Scott Bessent met Li Chenggang in Madrid. Li said the fees were unfair. His American "
                                + "counterpart said they would stay."))
                .containsExactly("li", "bessent");
        assertThat(Spoken.speakers(
                        "Li Chenggang met Scott Bessent in Madrid. Bessent said the truce would hold. His Chinese "
                                + "counterpart said it needed work."))
                .containsExactly("bessent", "li");
    }
}
