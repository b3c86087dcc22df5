package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.CueClass;
import org.onrecord.model.Draft;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/**
 * Reads from a cue how far the reporter stands from what is reported. The classes follow the literature: factives and
 * assertives of Joan Hooper, "On assertive predicates" (1975), and the reporter's evaluation by reporting verbs of Sarah
 * Thomas and Thomas Hawes, "Reporting verbs in medical journal articles" (1994). Where their assertives leave a choice
 * ("insist", "maintain"), what editors avoid because it sounds doubtful is doubting.
 */
public final class CueClassifier {
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "cannot", "without", "nor");

    /** What somebody fails, tries or is asked to say is not said: "refused to acknowledge". */
    private static final Set<String> ATTEMPTS =
            Set.of("refuse", "decline", "fail", "try", "seek", "attempt", "struggle", "stop", "avoid", "unable");

    /** How many tokens before the deciding word its negation may stand, and behind the cue a phrase may end. */
    private static final int REACH = 3;

    private static final List<CueClass> STRONGEST_FIRST =
            List.of(CueClass.DOUBTING, CueClass.ADMITTING, CueClass.ENDORSING);

    private final CueLexicon lexicon = CueLexicon.load();

    /** The distance that the draft's cue shows; NEUTRAL where it shows none or there is no cue. */
    public CueClass classify(AnnotatedArticle article, Draft draft) {
        List<CueClass> found = new ArrayList<>();
        for (Span cue : draft.cue()) {
            article.sentencesIn(cue).forEach(sentence -> read(sentence.tokens(), draft, cue, found));
        }
        if (!draft.cue().isEmpty()) {
            article.sentencesIn(draft.content().getFirst())
                    .forEach(sentence -> add(beforeContent(sentence, draft), found));
        }
        return STRONGEST_FIRST.stream().filter(found::contains).findFirst().orElse(CueClass.NEUTRAL);
    }

    private void read(List<Token> tokens, Draft draft, Span cue, List<CueClass> found) {
        List<Token> readable = tokens.stream()
                .filter(token -> draft.content().stream().noneMatch(token.span()::overlaps))
                .toList();
        for (int i = 0; i < readable.size(); i++) {
            Token token = readable.get(i);
            boolean beside =
                    i + 1 < readable.size() && readable.get(i + 1).span().overlaps(cue);
            if (token.span().overlaps(cue)) {
                add(deciding(readable, i), found);
            }
            if (beside || token.span().overlaps(cue)) {
                add(lexicon.ofWord(token), found);
            }
        }
    }

    private @Nullable CueClass deciding(List<Token> tokens, int i) {
        CueClass phrase = lexicon.ofPhrase(tokens.subList(0, Math.min(tokens.size(), i + 2 * REACH)), i);
        CueClass read = phrase == null ? lexicon.ofLemma(tokens, i) : phrase;
        return isNegated(tokens, i) ? null : read;
    }

    /** "did not claim", "refused to admit"; not "not only noted". */
    private static boolean isNegated(List<Token> tokens, int i) {
        for (int j = i - 1; j >= Math.max(0, i - REACH); j--) {
            String word = tokens.get(j).word().toLowerCase(Locale.ROOT);
            if (!Character.isLetter(word.charAt(0))) {
                return false;
            }
            boolean only = j + 1 < tokens.size() && tokens.get(j + 1).word().equals("only");
            if ((NEGATIONS.contains(word) && !only)
                    || ATTEMPTS.contains(tokens.get(j).lemma())) {
                return true;
            }
        }
        return false;
    }

    /** "the so-called" right before the content, whose opening marks do not count. */
    private @Nullable CueClass beforeContent(Sentence sentence, Draft draft) {
        int content = draft.content().getFirst().begin();
        Token last = null;
        for (Token token : sentence.tokens()) {
            boolean word = Character.isLetterOrDigit(token.word().charAt(0));
            last = token.span().end() <= content && word ? token : last;
        }
        return last == null ? null : lexicon.ofWord(last);
    }

    private static void add(@Nullable CueClass read, List<CueClass> found) {
        if (read != null) {
            found.add(read);
        }
    }
}
