package org.onrecord.attribute;

import java.util.List;
import java.util.Set;
import org.onrecord.model.Token;

/** Tells which names are subjects by the tags around them, which is right nearly as often as a parser and costs nothing. */
final class Subjects {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    /** How far a clause between commas, or a second name behind "and", may put off the verb, in tokens. */
    private static final int REACH = 25;

    private Subjects() {}

    /**
     * Whether the name in tokens {@code [begin, end)} is the subject of a clause: no preposition in front of its phrase, and
     * a finite verb behind it, behind what commas enclose or behind the name it is joined to; or a verb right before it
     * that a quotation or a comma precedes.
     */
    static boolean isSubject(List<Token> tokens, int begin, int end) {
        int before = begin - 1;
        while (before >= 0 && isInPhrase(tokens.get(before))) {
            before--;
        }
        if (before >= 0 && Set.of("IN", "TO").contains(tokens.get(before).tag())) {
            return false;
        }
        return isInverted(tokens, before) || hasVerb(tokens, end);
    }

    private static boolean isInPhrase(Token token) {
        String tag = token.tag();
        return tag.startsWith("NN")
                || tag.startsWith("JJ")
                || Set.of("DT", "PRP$", "POS").contains(tag);
    }

    private static boolean isInverted(List<Token> tokens, int verb) {
        return verb > 0
                && FINITE.contains(tokens.get(verb).tag())
                && !Character.isLetterOrDigit(tokens.get(verb - 1).word().codePointAt(0));
    }

    private static boolean hasVerb(List<Token> tokens, int end) {
        int at = end;
        if (is(tokens, at, ",") && isFinite(tokens, at + 1)) {
            at++;
        } else if (is(tokens, at, ",")) {
            at = behind(tokens, at + 1, ",");
        } else if (is(tokens, at, "and")) {
            at++;
            while (at < tokens.size() && at < end + REACH && isInPhrase(tokens.get(at))) {
                at++;
            }
        }
        while (at < tokens.size() && tokens.get(at).tag().startsWith("RB")) {
            at++;
        }
        return isFinite(tokens, at);
    }

    private static boolean isFinite(List<Token> tokens, int at) {
        return at < tokens.size() && FINITE.contains(tokens.get(at).tag());
    }

    /** Behind the next {@code word}, or the end where it is too far. */
    private static int behind(List<Token> tokens, int from, String word) {
        for (int at = from; at < Math.min(tokens.size(), from + REACH); at++) {
            if (is(tokens, at, word)) {
                return at + 1;
            }
        }
        return tokens.size();
    }

    private static boolean is(List<Token> tokens, int at, String word) {
        return at < tokens.size() && tokens.get(at).word().equals(word);
    }
}
