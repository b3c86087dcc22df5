package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.model.Draft.Type.DIRECT;
import static org.onrecord.model.Draft.Type.INDIRECT;
import static org.onrecord.model.Draft.Type.MIXED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.model.Draft;

final class RelationTypesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            “We go.”                | DIRECT
            "We go",                | DIRECT
            "We go" and "they stay" | DIRECT
            'We go'                 | DIRECT
            ``We go''               | DIRECT
            «We go» …               | DIRECT
            that it was "too late"  | MIXED
            "too late" was it       | MIXED
            “open only              | MIXED
            says 'no way' to it     | MIXED
            says 'they're off' then | MIXED
            it is ``late            | MIXED
            "                       | MIXED
            that the voters' rights | INDIRECT
            the dog's tail, 'twas   | INDIRECT
            𝐀'no way' it is         | INDIRECT
            that it rains           | INDIRECT
            ~~                      | INDIRECT
            """)
    void goldIsTypedByItsMarks(String words, Draft.Type type) {
        assertThat(RelationTypes.ofWords(words)).isEqualTo(type);
    }

    @Test
    void marksThatAPredictionLeavesOutCount() {
        Labelled news = new Labelled("He said \"we go.\" Then he \"left\".");

        assertThat(predicted(news, "we go.")).isEqualTo(DIRECT);
        assertThat(predicted(news, "we go")).isEqualTo(DIRECT);
        assertThat(RelationTypes.ofGold(news.text(), news.spans("we go."))).isEqualTo(INDIRECT);
        assertThat(predicted(news, "said \"we")).isEqualTo(MIXED);
        assertThat(predicted(news, "Then he ")).isEqualTo(MIXED);
        assertThat(predicted(news, "hen")).isEqualTo(INDIRECT);
    }

    @Test
    void aMarkOfItsOwnIsNotLostToWhatStandsAroundIt() {
        assertThat(predicted(new Labelled("(\"we go\")"), "\"we go\"")).isEqualTo(DIRECT);
    }

    @Test
    void widensByWholeCharactersAndNotBeyondTheText() {
        assertThat(predicted(new Labelled("we go"), "we go")).isEqualTo(INDIRECT);
        assertThat(predicted(new Labelled("😀we go😀"), "we go")).isEqualTo(INDIRECT);
    }

    private static Draft.Type predicted(Labelled news, String content) {
        return RelationTypes.ofPrediction(news.text(), news.spans(content));
    }
}
