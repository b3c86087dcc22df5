package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.model.Draft.Type.INDIRECT;
import static org.onrecord.model.Stance.Label.AGAINST;
import static org.onrecord.model.Stance.Label.FAVOR;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.model.Draft;
import org.onrecord.model.Span;

final class StatementReportTest {
    private final Document talks = new Document("d", "Greer said \"we go.\" Li denied it. Bob said no.");
    private final LabelledStatement liDenies = talks.statement("li", INDIRECT, "it", Map.of("deal", AGAINST));

    @Test
    void figures() {
        StatementScores scores = talks.score(
                List.of(
                        talks.statement("greer", Draft.Type.DIRECT, "we go.", Map.of("deal", FAVOR, "x", AGAINST)),
                        liDenies),
                List.of(
                        talks.statement("greer", Draft.Type.DIRECT, "we go", Map.of("deal", FAVOR, "x", FAVOR)),
                        talks.statement("greer", INDIRECT, "it", Map.of()),
                        talks.statement("li", INDIRECT, "no", Map.of())),
                List.of(talks.passage("no")),
                List.of());

        assertThat(StatementReport.figures(scores))
                .containsExactly(
                        "all       P 0.333 R 0.500 F1 0.400   right 1 of 3 predicted, 2 gold",
                        "greer     P 0.500 R 1.000 F1 0.667   right 1 of 2 predicted, 1 gold",
                        "li        P 0.000 R 0.000 F1 0.000   right 0 of 1 predicted, 1 gold",
                        "DIRECT    P 1.000 R 1.000 F1 1.000   right 1 of 1 predicted, 1 gold",
                        "INDIRECT  P 0.000 R 0.000 F1 0.000   right 0 of 2 predicted, 1 gold",
                        "predicted for the wrong roster speaker 1, another person's statement 1, a trap 0",
                        "primary stance on 1 right statements: accuracy 1.000, macro F1 1.000, kappa 0.000",
                        "other targets: target F1 1.000, target and label F1 0.000 (gold 1, predicted 1)");
        assertThat(StatementReport.errors(scores, talks.texts(), 1))
                .containsExactly("missed d li INDIRECT it", "wrong d greer INDIRECT it");
        assertThat(StatementReport.errors(scores, talks.texts(), 0)).isEmpty();
    }

    @Test
    void saysWhatIsLeftOut() {
        LabelledStatement elsewhere = new LabelledStatement(
                new Passage("other", List.of(new Span(0, 2))), "li", INDIRECT, Map.of("deal", FAVOR));

        assertThat(StatementReport.figures(talks.score(List.of(liDenies, elsewhere), List.of(liDenies))))
                .last()
                .isEqualTo("left out because their documents have no text: 1 gold, 0 predicted");
    }

    @ParameterizedTest
    @CsvSource({"0.0625, 0.062", "0.1875, 0.188", "0.3125, 0.312", "0.0005, 0.001", "1, 1.000", "-0.125, -0.125"})
    void roundsTheExactValueAndHalvesToTheEvenDigit(double value, String shown) {
        assertThat(StatementReport.decimals(value)).isEqualTo(shown);
    }
}
