package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CharactersTest {
    @Test
    void spacesAreThoseOfPython() {
        int[] spaces = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Characters::isSpace)
                .toArray();

        assertThat(spaces)
                .containsExactly(
                        0x9, 0xa, 0xb, 0xc, 0xd, 0x1c, 0x1d, 0x1e, 0x1f, 0x20, 0x85, 0xa0, 0x1680, 0x2000, 0x2001,
                        0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f,
                        0x205f, 0x3000);
    }

    @Test
    void allLettersAndNumbersAreAlphanumeric() {
        assertThat("aé中9½Ⅳ²".codePoints()).allMatch(Characters::isAlphanumeric);
        assertThat(Characters.isAlphanumeric("𝐀".codePointAt(0))).isTrue();
        assertThat("_-$\u0301 ".codePoints()).noneMatch(Characters::isAlphanumeric);
    }

    @Test
    void marksAndPunctuationAreEdgesAndSymbolsAreNot() {
        assertThat("\"“”«»'`_-—(]…\u00a0".codePoints()).allMatch(Characters::isEdge);
        assertThat("$+=^´a1".codePoints()).noneMatch(Characters::isEdge);
    }
}
