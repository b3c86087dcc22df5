package org.onrecord.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.model.Span;

/**
 * Tells relations that put nothing on record: "did not say whether", "declined to say", "Asked whether", "had he said",
 * "nobody said"; what somebody wants, knows or agrees to rather than says; and what the article's author says as "I".
 */
final class Unsaid {
    /** How far before a cue its negation or condition may stand, UTF-16. */
    private static final int REACH = 40;

    private static final String SAYING =
            "(?:say|said|saying|says|specif\\w+|elaborat\\w+|disclos\\w+|reveal\\w*|answer\\w*|comment\\w*|respond\\w*"
                    + "|indicat\\w+|explain\\w*|clear)";

    private static final Pattern NOT_SAID = Pattern.compile(
            "(?:\\b(?:not|never|neither|nor|nothing|hardly)\\b|n['’]t\\b)(?:\\W+\\w+){0,3}?\\W+" + SAYING + "\\b");
    private static final Pattern WITHHELD =
            Pattern.compile("\\b(?:declin|refus|fail|avoid|stopp?|decid)\\w*\\W+(?:\\w+\\W+){0,3}?" + SAYING + "\\b");
    private static final Pattern WITHHOLDING =
            Pattern.compile("(?:declin|refus|stopp|is unclear|was unclear|did not respond).*");
    private static final Pattern NOTHING =
            Pattern.compile(".*\\b(?:said|says|say|saying)\\W+(?:nothing|little)\\b.*", Pattern.DOTALL);
    private static final Pattern QUESTION = Pattern.compile("(?:if|whether|what|why|how|when|where|who|about)\\b");
    private static final Pattern HAD_SAID =
            Pattern.compile("(?:.*[.!?”\"]\\W*)?had\\W+(?:[\\w.’'-]+\\W+){1,4}", Pattern.DOTALL);

    /** Wishes, knowledge, agreement and other acts: reports of what is done, not of what is said. */
    private static final Pattern ACT = Pattern.compile(
            "(?:(?:has|have|had|will|would|should|is|are|was|were|also|now|most|firmly|already|then|long)\\W+)*"
                    + "(?:wants?|wanted|wanting|wish(?:es|ed)?|agrees?|agreed|agreeing|plans?|planned|knows?|knew|known|names?|named"
                    + "|gives?|gave|given|issues?|issued|commits?|committed|listened|heard|hears?|sees?|saw|seen|struck"
                    + "|reports?|consider(?:s|ed|ing)?|decides?|decided|asked about|asks about)\\b.*",
            Pattern.DOTALL);

    private static final Set<String> NOBODY = Set.of("nobody", "no one", "none", "nothing", "neither");
    private static final Set<String> NO_CONTENT = Set.of(
            "as much",
            "little",
            "so",
            "this",
            "that",
            "it",
            "the same thing",
            "something else",
            "the remarks",
            "the question");
    private static final Set<String> AUTHOR = Set.of("i", "we", "you", "me", "us");

    private Unsaid() {}

    /**
     * Whether nobody said the relation's content on record.
     *
     * @param quoted whether some of the content stands in quotation marks, which an act's does not
     * @param spoken whether the relation stands in somebody's own words, where "I" is no author
     */
    static boolean is(String text, Relation relation, boolean quoted, boolean spoken) {
        String source =
                relation.source().isEmpty() ? "" : lower(text, relation.source().getFirst());
        if (NOBODY.contains(source) || source.startsWith("neither ") || (!spoken && AUTHOR.contains(source))) {
            return true;
        }
        if (relation.content().size() == 1 && NO_CONTENT.contains(content(text, relation))) {
            return true;
        }
        return !relation.cue().isEmpty() && isUnsaid(text, relation, quoted);
    }

    private static boolean isUnsaid(String text, Relation relation, boolean quoted) {
        Span span = relation.cue().getFirst();
        String cue = lower(text, span);
        String before = lower(text, new Span(Math.max(0, span.begin() - REACH), span.begin()));
        String behind = lower(text, new Span(span.begin(), Math.min(text.length(), span.end() + 10)));
        String clause = before.substring(lastMark(before) + 1) + cue;
        boolean asked = cue.matches("(?:when )?asked.*")
                && QUESTION.matcher(content(text, relation)).lookingAt();
        return !cue.contains("rul")
                && (NOT_SAID.matcher(clause).find()
                        || WITHHELD.matcher(clause).find()
                        || WITHHOLDING.matcher(cue).matches()
                        || (!quoted && NOTHING.matcher(behind).matches())
                        || content(text, relation).startsWith("nothing")
                        || HAD_SAID.matcher(clause.substring(0, clause.length() - cue.length()))
                                .matches()
                        || (asked && isReduced(text, relation))
                        || (!quoted
                                && ACT.matcher(cue).matches()
                                && !content(text, relation).startsWith("that ")));
    }

    /** "Asked whether ..., he said", "Greer, asked whether ...": nobody is named as asking, or who was asked is. */
    private static boolean isReduced(String text, Relation relation) {
        int cue = relation.cue().getFirst().begin();
        int before = cue - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        boolean aside = before >= 0 && text.charAt(before) == ',';
        return aside || relation.source().isEmpty() || Character.isUpperCase(text.charAt(cue));
    }

    private static String content(String text, Relation relation) {
        return lower(text, relation.content().getFirst()).replaceAll("^\\s+|[\\s.,;:]+$", "");
    }

    /** Where the clause that holds the cue begins. */
    private static int lastMark(String before) {
        int last = -1;
        for (int i = 0; i < before.length(); i++) {
            last = ".;:!?“”\"\n".indexOf(before.charAt(i)) >= 0 ? i : last;
        }
        return last;
    }

    private static String lower(String text, Span span) {
        return span.of(text).toLowerCase(Locale.ROOT);
    }
}
