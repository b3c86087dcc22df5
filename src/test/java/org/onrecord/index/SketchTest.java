package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.index.Builder.said;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.model.StatementRow;

/** Which statements are the same quotation. */
final class SketchTest {
    private static final String QUOTE = "one two three four five six seven eight nine ten";

    @ParameterizedTest
    @CsvSource({
        QUOTE + ", true",
        "ten NINE eight; seven six five four three two (one)!, true",
        "one two three four five six seven eight nine ten x y z w, true",
        "one two three four five six seven eight nine ten x y z w v, true",
        "one two three four five six seven eight x y z w, false",
        "one two three four five, true",
        "one two three four, false",
        "one two three four x, false",
        "'', false"
    })
    void sevenInTenWordsOrNineInTenOfACutAreEnough(String other, boolean same) {
        Sketch one = sketch("li", "Li", QUOTE);
        assertThat(one.resembles(sketch("li", "Li", other))).isEqualTo(same);
        assertThat(sketch("li", "Li", other).resembles(one)).isEqualTo(same);
    }

    @Test
    void onlyWhatOnePersonWithANameSaidIsTheSame() {
        Sketch one = sketch("li", "Li", QUOTE);
        assertThat(one.resembles(sketch("li", "Li Chenggang", QUOTE))).isFalse();
        assertThat(one.resembles(sketch(null, "Li", QUOTE))).isFalse();
        assertThat(sketch(null, "Li", QUOTE).resembles(sketch(null, "Li", QUOTE)))
                .isTrue();
        Sketch nobody = Sketch.of(said(QUOTE).row());
        assertThat(nobody.resembles(nobody)).isFalse();
    }

    @Test
    void bytesKeepAllThatCounts() {
        RandomRows rows = new RandomRows(5);
        for (int i = 0; i < 200; i++) {
            StatementRow row = rows.next("a" + i, null);
            Sketch sketch = Sketch.of(row);
            Sketch read = Sketch.read(sketch.bytes());
            assertThat(read.bytes()).isEqualTo(sketch.bytes());
            assertThat(read.resembles(sketch)).isEqualTo(sketch.resembles(sketch));
        }
    }

    private static Sketch sketch(@Nullable String id, String name, String text) {
        return Sketch.of(said(text).by(id, name).row());
    }
}
