package org.onrecord.extract;

import java.util.Set;

/** Finds where the content behind a reporting verb begins: behind particles, addressees, places, times and "that". */
final class ComplementStart {
    private static final Set<String> PLACE_AND_TIME = Set.of(
            "in", "on", "at", "during", "after", "before", "via", "through", "from", "by", "to", "with", "of", "for");
    private static final Set<String> WH = Set.of("if", "whether", "how", "why", "what", "where", "when", "who");
    private static final int ADDRESSEE_MAX = 14;

    private ComplementStart() {}

    /** First token of the content behind the verb at {@code verb}; the number of tokens where there is none. */
    static int of(SentenceView view, int verb, Frame frame) {
        int i = verb + 1;
        while (view.tag(i).equals("RP")
                || (view.tag(i).equals("RB")
                        && !view.quoted(i)
                        && !view.lower(i).equals("not"))) {
            i++;
        }
        if (frame == Frame.OBJECT || frame == Frame.DESCRIBE || frame == Frame.URGE) {
            return i;
        }
        int that = introducer(view, i, frame == Frame.ADDRESSEE);
        if (that >= 0) {
            return that;
        }
        return frame == Frame.ADDRESSEE ? behindAddressee(view, i) : behindAdjuncts(view, i);
    }

    /** Behind a "that", colon or comma before a quotation, if one comes before any verb; -1 if none does. */
    private static int introducer(SentenceView view, int from, boolean addressee) {
        for (int i = from; i < Math.min(view.size(), from + ADDRESSEE_MAX); i++) {
            String word = view.lower(i);
            if (word.equals("that") && !view.quoted(i) && !view.tag(i + 1).startsWith("VB")) {
                return i + 1;
            }
            boolean comma = word.equals(",") && view.quoted(i + 1) && !view.quoted(i);
            if (comma && (addressee || behindAdjuncts(view, from) >= i)) {
                return i + 1;
            }
            if (word.equals(":") && i + 1 < view.size() && !view.quoted(i)) {
                return i + 1;
            }
            if (view.isFinite(i) || (view.quoted(i) && !isTitle(view, i))) {
                return -1;
            }
        }
        return -1;
    }

    /** A quotation that ends before the introducer is a name: told ABC's "This Week" that ... */
    private static boolean isTitle(SentenceView view, int i) {
        var quotation = view.quotation(i);
        if (quotation == null) {
            return false;
        }
        int end = view.firstFrom(quotation.outer().end());
        return view.lower(end).equals("that");
    }

    private static int behindAdjuncts(SentenceView view, int from) {
        int i = from;
        boolean moved = true;
        while (moved) {
            moved = false;
            if (SourceFinder.isTime(view.lower(i)) && !view.quoted(i)) {
                i++;
                moved = true;
            } else if (adjunctEnd(view, i) > i) {
                i = adjunctEnd(view, i);
                moved = true;
            }
            if (view.word(i).equals(",") && moved) {
                i++;
            }
        }
        return i;
    }

    /** Behind a prepositional phrase of place, time or person addressed that is followed by more; else {@code i}. */
    private static int adjunctEnd(SentenceView view, int i) {
        boolean preposition = PLACE_AND_TIME.contains(view.lower(i)) && !view.quoted(i);
        if (!preposition
                || !(SourceFinder.startsPhrase(view, i + 1) || view.tag(i + 1).equals("CD"))) {
            return i;
        }
        int end = SourceFinder.phraseEnd(view, i + 1);
        return Math.max(end, i);
    }

    /** The content of "told clients the truce was ..." begins at the subject of the next finite verb. */
    private static int behindAddressee(SentenceView view, int from) {
        if (view.tag(from).equals("PRP") || SourceFinder.isTime(view.lower(from))) {
            return behindAdjuncts(view, from + 1);
        }
        for (int i = from; i < view.size(); i++) {
            if (WH.contains(view.lower(i))) {
                return i;
            }
            if (view.quoted(i)) {
                return i > from ? subjectBefore(view, from, i) : i;
            }
            if (view.word(i).equals(",") && view.tag(i + 1).equals("CC")) {
                return view.size();
            }
            if (view.tag(i).equals("TO")) {
                return i;
            }
            if (view.isFinite(i) || (i > from + 1 && isUnmarkedPast(view, i))) {
                return subjectBefore(view, from, i);
            }
        }
        return view.size();
    }

    /** "the wording obliged Washington": a past tense that the tagger takes for a participle. */
    private static boolean isUnmarkedPast(SentenceView view, int i) {
        boolean object = view.tag(i + 1).startsWith("NNP")
                || view.tag(i + 1).equals("DT")
                || view.tag(i + 1).equals("PRP");
        return view.tag(i).equals("VBN") && view.isNoun(i - 1) && object;
    }

    private static int subjectBefore(SentenceView view, int from, int verb) {
        int last = verb - 1;
        while (last > from && (view.tag(last).equals("RB") || view.isFinite(last))) {
            last--;
        }
        if (last <= from || !view.isNoun(last)) {
            return verb;
        }
        int begin = SourceFinder.phraseBegin(view, last);
        return begin > from ? begin : Math.max(from + 1, last);
    }
}
