package org.onrecord.extract;

import java.util.Set;

/** Finds where what is attributed ends: at the end of the sentence, or where the reporter speaks again. */
final class ClauseEnd {
    private static final Set<String> REPORTERS_NOUN = Set.of(
            "figure",
            "assertion",
            "claim",
            "charge",
            "accusation",
            "move",
            "comment",
            "remark",
            "statement",
            "view",
            "position",
            "allegation",
            "suggestion",
            "subject",
            "reference",
            "contention",
            "stance");
    private static final Set<String> CLOSERS = Set.of("”", "\"", "''", "’", "'", "»");

    private ClauseEnd() {}

    /**
     * Behind the last token of the content that begins at {@code from} and depends on the verb at {@code verb}, without
     * the sentence's own final mark.
     */
    static int of(SentenceView view, int verb, int from) {
        int end = view.size();
        for (int i = from; i < view.size(); i++) {
            if (!view.quoted(i) && endsAt(view, verb, i)) {
                end = i;
                break;
            }
        }
        return trimmed(view, from, end);
    }

    /** {@code end} moved before final marks that do not stand in a quotation. */
    static int trimmed(SentenceView view, int from, int end) {
        int i = end;
        while (i > from + 1 && !view.quoted(i - 1) && isFinalMark(view, i - 1)) {
            i--;
        }
        return i;
    }

    private static boolean isFinalMark(SentenceView view, int i) {
        String word = view.word(i);
        return Set.of(".", ",", ";", ":", "-", "–", "—", "--").contains(word) || CLOSERS.contains(word);
    }

    private static boolean endsAt(SentenceView view, int verb, int i) {
        String word = view.lower(i);
        if (word.equals(";")) {
            return true;
        }
        if (word.equals(",")) {
            return comma(view, i + 1);
        }
        if (word.equals("when")) {
            return view.lower(i + 1).equals("asked")
                    || view.lower(i + 2).equals("asked")
                    || view.lower(i + 3).equals("asked");
        }
        return conjoinedReport(view, verb, i);
    }

    /** What stands behind a comma ends the content if it is the reporter's. */
    private static boolean comma(SentenceView view, int next) {
        String word = view.lower(next);
        boolean participle = view.tag(next).equals("VBG") && ReportingVerbs.frame(lemma(view, next)) != null;
        boolean according = word.equals("according") || word.equals("per");
        boolean asHe = word.equals("as") && Set.of("he", "she", "they").contains(view.lower(next + 1));
        boolean said = isSaid(view, next);
        boolean noun = (word.equals("a") || word.equals("an")) && REPORTERS_NOUN.contains(view.lower(next + 1));
        boolean did = (word.equals("but") || word.equals("and"))
                && Set.of("did", "declined", "would", "refused").contains(view.lower(next + 1))
                && !view.tag(next + 1).equals("NN");
        boolean reported =
                (word.equals("but") || word.equals("and") || word.equals("while")) && reportsAgain(view, next + 1);
        return participle || according || asHe || said || noun || (did && mentionsSaying(view, next)) || reported;
    }

    private static boolean isSaid(SentenceView view, int i) {
        Set<String> verbs = Set.of("said", "says", "added");
        boolean pronoun = Set.of("he", "she", "they").contains(view.lower(i));
        return verbs.contains(view.lower(i)) || (pronoun && verbs.contains(view.lower(i + 1)));
    }

    private static boolean reportsAgain(SentenceView view, int i) {
        boolean subject = Set.of("he", "she", "they").contains(view.lower(i))
                || view.tokens.get(Math.min(i, view.size() - 1)).entity().equals("PERSON");
        int verb =
                i + (view.tokens.get(Math.min(i + 1, view.size() - 1)).entity().equals("PERSON") ? 2 : 1);
        return subject && verb < view.size() && view.isVerb(verb) && ReportingVerbs.frame(lemma(view, verb)) != null;
    }

    private static boolean mentionsSaying(SentenceView view, int from) {
        for (int i = from; i < Math.min(view.size(), from + 5); i++) {
            if (ReportingVerbs.frame(lemma(view, i)) != null) {
                return true;
            }
        }
        return false;
    }

    /** "said A and argued that B", "said A, but did not say B": a second report by the same subject. */
    private static boolean conjoinedReport(SentenceView view, int verb, int i) {
        boolean joins = view.tag(i).equals("CC") && i > verb;
        if (!joins) {
            return false;
        }
        if (reportsAgain(view, i + 1)) {
            return true;
        }
        int next = i + 1;
        while (next < view.size()
                && (view.tag(next).equals("RB") || view.word(next).equals(","))) {
            next++;
        }
        if (next >= view.size() || !view.isVerb(next) || view.quoted(next)) {
            return false;
        }
        if (ReportingVerbs.frame(lemma(view, next)) == null) {
            return false;
        }
        return view.tag(next).equals(view.tag(verb))
                || (view.isFinite(next) && view.word(i - 1).equals(","));
    }

    private static String lemma(SentenceView view, int i) {
        return i < view.size() ? view.tokens.get(i).lemma() : "";
    }
}
