package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.onrecord.index.Stories.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

final class SignatureTest {
    private final Stories stories = new Stories(1);

    @Test
    void marksAndCaseMakeNoDifference() {
        List<String> story = stories.words(400);
        Signature shouted = Signature.of(String.join(",\n", story).toUpperCase(Locale.ROOT));

        assertThat(shouted).isEqualTo(Signature.of(text(story)));
        assertThat(shouted.common(shouted)).isEqualTo(Signature.ROWS);
        assertThat(shouted.isNear(shouted)).isTrue();
    }

    @Test
    void halfAStoryBehindAnotherHeadlineWithAParagraphMoreIsNear() {
        assertThat(near(story -> stories.cut(story, story.size() / 2))).isGreaterThan(195);
    }

    @Test
    void halfAStoryWithAFewOtherWordsIsMostlyNear() {
        assertThat(near(story -> stories.cut(stories.edited(story, 25), story.size() / 2)))
                .isGreaterThan(180);
    }

    @Test
    void paragraphsInAnotherOrderAreNear() {
        assertThat(near(story -> {
                    List<List<String>> paragraphs = new ArrayList<>();
                    for (int at = 0; at < story.size(); at += 40) {
                        paragraphs.add(story.subList(at, Math.min(story.size(), at + 40)));
                    }
                    Collections.shuffle(paragraphs, new Random(2));
                    return text(paragraphs.stream().flatMap(List::stream).toList());
                }))
                .isEqualTo(200);
    }

    @Test
    void otherStoriesAreNotNear() {
        List<Signature> signatures = Stream.generate(() -> Signature.of(text(stories.words(400))))
                .limit(300)
                .toList();
        for (Signature one : signatures) {
            assertThat(signatures.stream().filter(one::isNear)).containsExactly(one);
        }
    }

    @Test
    void aNoticeInCommonDoesNotMakeArticlesNear() {
        List<String> notice = stories.words(40);
        List<Signature> signatures = Stream.generate(() -> Signature.of(text(stories.words(260)) + " " + text(notice)))
                .limit(200)
                .toList();
        for (Signature one : signatures) {
            assertThat(signatures.stream().filter(one::isNear)).containsExactly(one);
        }
    }

    @Test
    void rowsInCommonEstimateTheShareOfCommonRuns() {
        List<String> story = stories.words(403);
        for (int kept : new int[] {103, 203, 303}) {
            List<String> other = new ArrayList<>(story.subList(0, kept));
            other.addAll(stories.words(403 - kept));
            double runs = kept - 3;
            double share = runs / (800 - runs);

            assertThat((double) Signature.of(text(other)).common(Signature.of(text(story))) / Signature.ROWS)
                    .isCloseTo(share, within(0.15));
        }
    }

    @Test
    void aBriefIsNearToNothing() {
        Signature brief = Signature.of("The talks go on, both sides said on Monday. ".repeat(100));

        assertThat(brief.isComparable()).isFalse();
        assertThat(brief.isNear(brief)).isFalse();
        assertThat(brief.bands()).isEmpty();
        assertThat(Signature.of(text(stories.words(50))).isComparable()).isFalse();
        assertThat(Signature.of(text(stories.words(120))).isComparable()).isTrue();
        assertThat(Signature.of("").isComparable()).isFalse();
    }

    @Test
    void ofALongTextOnlyTheBeginningIsRead() {
        String text = text(stories.words(100_000));

        assertThat(Signature.of(text)).isEqualTo(Signature.of(text.substring(0, 150_000)));
    }

    @Test
    void anIndexHoldsItAsBytesAndFindsItByItsBands() {
        Signature signature = Signature.of(text(stories.words(400)));
        BytesRef bytes = signature.toBytes();
        byte[] shifted = new byte[bytes.length + 3];
        System.arraycopy(bytes.bytes, bytes.offset, shifted, 3, bytes.length);

        assertThat(Signature.of(new BytesRef(shifted, 3, bytes.length))).isEqualTo(signature);
        assertThat(signature.bands()).hasSize(32).doesNotHaveDuplicates().isSorted();
        assertThatThrownBy(() -> Signature.of(new BytesRef(new byte[] {1, 2}))).hasMessage("signature of 1 rows");
    }

    /** Of 200 stories, how many are near to what is made of them. */
    private int near(java.util.function.Function<List<String>, String> made) {
        int near = 0;
        for (int i = 0; i < 200; i++) {
            List<String> story = stories.words(300 + i);
            if (Signature.of(made.apply(story)).isNear(Signature.of(text(story)))) {
                near++;
            }
        }
        return near;
    }
}
