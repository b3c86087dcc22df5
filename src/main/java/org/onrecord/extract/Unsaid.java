package org.onrecord.extract;

import java.util.Locale;
import java.util.regex.Pattern;
import org.onrecord.model.Span;

/** Tells relations that put nothing on record: "did not say whether", "declined to say", "Asked whether", "had he said". */
final class Unsaid {
    /** How far before a cue its negation or condition may stand, UTF-16. */
    private static final int REACH = 40;

    private static final String SAYING =
            "(?:say|said|saying|says|specif\\w+|elaborat\\w+|disclos\\w+|reveal\\w*|answer\\w*|comment\\w*|indicat\\w+|explain\\w*)";

    private static final Pattern NOT_SAID = Pattern.compile(
            "(?:\\b(?:not|never|neither|nor|nothing|hardly)\\b|n['’]t\\b)(?:\\W+\\w+){0,3}?\\W+" + SAYING + "\\b.*");
    private static final Pattern WITHHELD = Pattern.compile(
            ".*\\b(?:declin|refus|fail|avoid|stopp?|decid)\\w*\\W+(?:\\w+\\W+){0,2}" + SAYING + "\\b.*");
    private static final Pattern NOTHING = Pattern.compile(".*\\b(?:said|saying|says|say)\\W+(?:nothing|little)\\b.*");
    private static final Pattern QUESTION = Pattern.compile("(?:if|whether|what|why|how|when|where|who)\\b.*");
    private static final Pattern HAD_SAID = Pattern.compile("(?:.*[.!?”\"]\\W*)?had\\W+(?:[\\w.’'-]+\\W+){1,4}");

    private Unsaid() {}

    /** Whether nobody said the relation's content in public. */
    static boolean is(String text, Relation relation) {
        if (relation.cue().isEmpty()) {
            return false;
        }
        Span cue = relation.cue().getFirst();
        String said = lower(text, cue.begin(), cue.end());
        String before = lower(text, Math.max(0, cue.begin() - REACH), cue.begin());
        before = before.substring(before.lastIndexOf('\n') + 1);
        String behind = lower(text, cue.begin(), Math.min(text.length(), cue.end() + 10));
        String clause = before.substring(lastMark(before) + 1) + said;
        boolean negated = NOT_SAID.matcher(clause).find() && !said.contains("rule");
        boolean asked = said.matches("(?:when )?asked.*") && relation.source().isEmpty() && isQuestion(text, relation);
        boolean neither = !relation.source().isEmpty()
                && lower(
                                text,
                                relation.source().getFirst().begin(),
                                relation.source().getFirst().end())
                        .startsWith("neither");
        return negated
                || neither
                || asked
                || WITHHELD.matcher(clause).matches()
                || NOTHING.matcher(behind).matches()
                || HAD_SAID.matcher(before).matches();
    }

    private static boolean isQuestion(String text, Relation relation) {
        Span content = relation.content().getFirst();
        return QUESTION.matcher(lower(text, content.begin(), content.end()).strip())
                .lookingAt();
    }

    /** Where the clause that holds the cue begins. */
    private static int lastMark(String before) {
        int last = -1;
        for (int i = 0; i < before.length(); i++) {
            last = ".;:!?“”\"".indexOf(before.charAt(i)) >= 0 ? i : last;
        }
        return last;
    }

    private static String lower(String text, int begin, int end) {
        return text.substring(begin, end).toLowerCase(Locale.ROOT);
    }
}
