package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailFooterTest {
    private static final List<String> ARTICLE =
            List.of("The talks went on for two long days.", "“We are close,” Scott Bessent said.", "Li left early.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You receive this because you asked for it once.",
                "You are receiving this email as a subscriber.",
                "This newsletter was sent to desk@d.example.",
                "Unsubscribe",
                "Unsubscribe | Privacy",
                "To unsubscribe, reply with the word “ashore”.",
                "If you no longer wish to receive these letters, write to us.",
                "Manage your email preferences",
                "MORE TO READ",
                "Read more: Greer says no",
                "Related:"
            })
    void cutsFromSuchParagraphOn(String footer) {
        assertThat(MailFooter.cut(with(ARTICLE, footer))).isEqualTo(ARTICLE);
        assertThat(MailFooter.cut(with(ARTICLE, footer, "Li on tea"))).isEqualTo(ARTICLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You receive this offer or none, Greer told them.",
                "Unsubscribe from the treaty and see, Greer said.",
                "To leave the table was a mistake, Bessent said.",
                "“Unsubscribe,” Greer said of the letters.",
                "Related industries will suffer, Li said.",
                "Read more books, Greer said."
            })
    void keepsProse(String prose) {
        List<String> paragraphs = with(ARTICLE, prose);
        assertThat(MailFooter.cut(paragraphs)).isEqualTo(paragraphs);
    }

    @Test
    void keepsWhatFollowsTeaserIfItIsProse() {
        List<String> paragraphs = with(ARTICLE, "Read more: Greer says no", "Li Chenggang said: “Yes.”");
        assertThat(MailFooter.cut(paragraphs)).isEqualTo(paragraphs);
    }

    @Test
    void looksAtSecondHalfOnly() {
        List<String> paragraphs = new ArrayList<>(List.of("Unsubscribe", "More to read"));
        paragraphs.addAll(ARTICLE);
        assertThat(MailFooter.cut(paragraphs)).isEqualTo(paragraphs);
        assertThat(MailFooter.cut(List.of("Unsubscribe"))).containsExactly("Unsubscribe");
        assertThat(MailFooter.cut(List.of())).isEmpty();
    }

    private static List<String> with(List<String> paragraphs, String... more) {
        List<String> all = new ArrayList<>(paragraphs);
        all.addAll(List.of(more));
        return all;
    }
}
