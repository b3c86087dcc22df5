package org.onrecord.app.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.app.corenlp.StockChains.Phrase;
import org.onrecord.app.corenlp.StockChains.Word;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;
import org.onrecord.model.Mention;
import org.onrecord.model.Span;

/** In the texts a star stands before each word of a person's name. Phrases and sources are their first occurrences. */
final class StockSpeakersTest {
    private final List<Word> words = new ArrayList<>();
    private final List<List<Phrase>> chains = new ArrayList<>();
    private String text = "";

    @Test
    void aPronounIsTheLongestNameOfItsChain() {
        read("Mayor *Moor met *Ada *Moor 's aunt . She spoke .");
        chain(phrase("Mayor Moor", "Moor"), phrase("Ada Moor 's", "Moor 's"), phrase("She", "She"));

        assertThat(speaker("She")).isEqualTo("Ada Moor");
    }

    @Test
    void thePhraseWithTheSourcesHeadDecides() {
        read("*Keel 's aide , a former mayor , spoke . *Ada *Moor left .");
        chain(phrase("Keel 's aide , a former mayor", "aide"), phrase("Ada Moor", "Moor"));
        chain(phrase("a former mayor", "mayor"));
        chain(phrase("Keel", "Keel"));

        assertThat(speaker("Keel 's aide , a former mayor")).isEqualTo("Ada Moor");
    }

    @Test
    void aPhraseBeyondTheSourceServesWhereNoneLiesInside() {
        read("the old mayor spoke . *Ada *Moor left .");
        chain(phrase("the old mayor", "mayor"), phrase("Ada Moor", "Moor"));

        assertThat(speaker("old mayor")).isEqualTo("Ada Moor");
    }

    @Test
    void withoutAPhraseForTheHeadAnotherInsideTheSourceDecides() {
        read("some around *Moor spoke . *Ada *Moor left .");
        chain(phrase("Moor", "Moor"), phrase("Ada Moor", "Moor left"));

        assertThat(speaker("some around Moor")).isEqualTo("Ada Moor");
    }

    @Test
    void aNamedSourceIsNotTakenForAnotherNameOfItsChain() {
        read("*Ben *Keel said that *Maximilian *Ott left .");
        chain(phrase("Ben Keel", "Keel"), phrase("Maximilian Ott", "Ott"));

        assertThat(speaker("Ben Keel")).isEqualTo("Ben Keel");
    }

    @Test
    void anAppositionNames() {
        read("the mayor , *Ada *Moor , spoke . She left .");
        chain(phrase("the mayor , Ada Moor", "mayor"), phrase("She", "She"));
        int moor = index("Moor");
        words.set(moor, new Word(words.get(moor).span(), index("mayor"), true, true));

        assertThat(speaker("She")).isEqualTo("Ada Moor");
    }

    @Test
    void aNameSomewhereInTheSourceIsBetterThanNone() {
        read("friends of *Keel and *Ada\n*Moor spoke .");

        assertThat(speaker("friends of Keel and Ada\nMoor")).isEqualTo("Ada Moor");
    }

    @Test
    void nobodyIsNamed() {
        read("the mayor spoke to *Ada *Moor . The board left .");
        chain(phrase("the mayor", "mayor"), phrase("The board", "board"));

        assertThat(speakers().of(draft("the mayor"))).isInstanceOf(Attribution.Unknown.class);
        assertThat(speakers().of(draft(""))).isInstanceOf(Attribution.Unknown.class);
    }

    private void read(String marked) {
        text = marked.replace("*", "");
        int begin = 0;
        for (String word : marked.split("\\s", -1)) {
            int end = begin + word.replace("*", "").length();
            words.add(new Word(new Span(begin, end), Word.NONE, false, word.startsWith("*")));
            begin = end + 1;
        }
    }

    private void chain(Phrase... phrases) {
        chains.add(List.of(phrases));
    }

    /** All words of the phrase depend on its head, which {@code head} begins with. */
    private Phrase phrase(String phrase, String head) {
        int begin = index(phrase);
        Phrase made = new Phrase(begin, begin + phrase.split("\\s", -1).length, index(head));
        for (int i = made.begin(); i < made.end(); i++) {
            Word word = words.get(i);
            int governor = i == made.head() ? word.governor() : made.head();
            words.set(i, new Word(word.span(), governor, false, word.person()));
        }
        return made;
    }

    /** Which word begins the first occurrence. */
    private int index(String phrase) {
        return text.substring(0, text.indexOf(phrase)).split("\\s", -1).length - 1;
    }

    private String speaker(String source) {
        return ((Attribution.OffRoster) speakers().of(draft(source))).name();
    }

    private StockSpeakers speakers() {
        return new StockSpeakers(new StockChains(text, words, chains));
    }

    /** Without a source where that is empty. */
    private Draft draft(String source) {
        int begin = text.indexOf(source);
        Mention mention =
                source.isEmpty() ? null : new Mention(new Span(begin, begin + source.length()), Mention.Kind.NAME);
        return new Draft(List.of(new Span(0, 1)), List.of(), mention, Draft.Type.INDIRECT, 0, 1, false, "test");
    }
}
