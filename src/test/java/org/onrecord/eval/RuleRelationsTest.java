package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("model")
final class RuleRelationsTest {
    @Test
    void statementsAreRelationsAtTheirPlace() {
        Labelled news = new Labelled("😀 The minister said the talks would go on.");

        assertThat(new RuleRelations().apply(news.text())).singleElement().satisfies(relation -> {
            assertThat(relation.content()).isEqualTo(news.spans("the talks would go on"));
            assertThat(relation.cue()).isEqualTo(news.spans("said"));
            assertThat(relation.source()).isEqualTo(news.spans("The minister"));
        });
    }
}
