package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Span;

/** Finds who the subject of a reporting verb is: by the dependency tree, checked and mended by what stands beside it. */
final class SourceFinder {
    private static final Set<String> FIRST_AND_SECOND = Set.of("i", "we", "you", "me", "us");
    private static final Set<String> JOINING = Set.of("echo", "join", "follow", "second");
    private static final Set<String> NOBODY =
            Set.of("neither", "nobody", "none", "nothing", "it", "there", "what", "which");

    private SourceFinder() {}

    /** The sources of the verb at {@code verb}; several where they are joined, none where there is no usable one. */
    static List<Source> of(SentenceView view, int verb) {
        Source whole = whole(view, verb);
        if (whole == null || !usable(view, whole)) {
            return List.of();
        }
        List<Source> sources = new ArrayList<>(split(view, whole));
        sources.addAll(echoed(view, verb));
        return sources;
    }

    /** "Bessent echoed Greer and Li in portraying ...": those echoed said it too. */
    private static List<Source> echoed(SentenceView view, int verb) {
        int main = view.tag(verb).equals("VBG") ? verb - 1 : -1;
        while (main >= 0 && !JOINING.contains(view.tokens.get(main).lemma())) {
            main--;
        }
        int object = main < 0 ? -1 : view.firstChild(main, "obj");
        if (object < 0 || object > verb) {
            return List.of();
        }
        Span range = view.subtree(object);
        int end = Math.min(range.end(), verb);
        while (end > object + 1 && !view.tokens.get(end - 1).entity().equals("PERSON")) {
            end--;
        }
        return split(view, Source.of(view, range.begin(), end));
    }

    /** The noun phrase that begins right behind an inverted verb: said Li, ... */
    static @Nullable Source inverted(SentenceView view, int verb) {
        int begin = verb + 1;
        if (!startsPhrase(view, begin)) {
            return null;
        }
        int end = phraseEnd(view, begin);
        Source source = end > begin ? Source.of(view, begin, withApposition(view, end)) : null;
        return source != null && usable(view, source) ? source : null;
    }

    /** {@code behind}, and whoever is joined to it: said Bessent and Greer. */
    static List<Source> joined(SentenceView view, Source behind) {
        int and = behind.to();
        boolean joins = view.lower(and).equals("and") && startsPhrase(view, and + 1);
        int end = joins ? phraseEnd(view, and + 1) : 0;
        boolean person = end > and + 1 && endsName(view, end - 1) && endsName(view, and - 1);
        return person ? List.of(behind, Source.of(view, and + 1, end)) : List.of(behind);
    }

    private static @Nullable Source whole(SentenceView view, int verb) {
        int subject = subject(view, verb, 0);
        if (subject >= 0 && subject < verb && !view.quoted(subject)) {
            return fromSubject(view, verb, subject);
        }
        if (view.tag(verb).equals("VBG") || view.tag(verb).equals("TO")) {
            return fromMainClause(view, verb);
        }
        Source beside = beside(view, verb);
        return beside != null ? beside : beforeParenthesis(view, verb);
    }

    /** "Li, speaking after the premier, said": the phrase before what stands between two commas. */
    private static @Nullable Source beforeParenthesis(SentenceView view, int verb) {
        int edge = clauseEdge(view, verb);
        if (!view.word(edge - 1).equals(",")) {
            return null;
        }
        for (int i = edge - 2; i > 0; i--) {
            if (view.quoted(i)) {
                return null;
            }
            if (view.word(i).equals(",") && view.isNoun(i - 1)) {
                return Source.of(view, phraseBegin(view, i - 1), edge - 1);
            }
        }
        return null;
    }

    private static int subject(SentenceView view, int verb, int depth) {
        int subject = -1;
        for (int child : view.children(verb)) {
            boolean nominal = view.relation(child).startsWith("nsubj")
                    || view.relation(child).equals("csubj");
            subject = subject < 0 && nominal && !view.isPunctuation(child) ? child : subject;
        }
        if (subject >= 0 || depth > 3) {
            return subject;
        }
        int head = view.tokens.get(verb).head();
        if (head >= 0 && view.relation(verb).equals("conj")) {
            return subject(view, reportAbove(view, head), depth + 1);
        }
        if (head >= 0 && view.relation(verb).equals("acl:relcl")) {
            return head;
        }
        return -1;
    }

    /** "acknowledged that shipments had resumed but complained": the parser may join the report to the clause reported. */
    private static int reportAbove(SentenceView view, int head) {
        int above = view.tokens.get(head).head();
        boolean reported = view.relation(head).equals("ccomp")
                && above >= 0
                && ReportingVerbs.frame(view.tokens.get(head).lemma()) == null
                && ReportingVerbs.frame(view.tokens.get(above).lemma()) != null;
        return reported ? above : head;
    }

    private static @Nullable Source fromSubject(SentenceView view, int verb, int subject) {
        if (view.tag(subject).equals("WP") || view.tag(subject).equals("WDT")) {
            int head = view.tokens.get(verb).head();
            return head >= 0 && head < verb && view.isNoun(head)
                    ? Source.of(view, phraseBegin(view, head), head + 1)
                    : null;
        }
        int edge = clauseEdge(view, verb);
        Source near = beside(view, verb);
        boolean interrupts = near != null
                && near.from() > subject
                && view.word(near.from() - 1).equals(",")
                && !view.word(edge - 1).equals(",");
        if (interrupts) {
            return near;
        }
        Span range = view.subtree(subject);
        if (view.lower(range.begin()).equals("neither")
                || view.lower(Math.max(0, range.begin() - 1)).equals("neither")) {
            return null;
        }
        int begin = Math.max(range.begin(), afterQuotation(view, subject));
        int end = Math.min(range.end(), edge);
        while (end > subject + 1 && view.isPunctuation(end - 1)) {
            end--;
        }
        while (begin < subject && (view.isPunctuation(begin) || view.tag(begin).equals("CC"))) {
            begin++;
        }
        return Source.of(view, begin, Math.max(end, subject + 1));
    }

    /** A subject never begins inside the quotation before it. */
    private static int afterQuotation(SentenceView view, int subject) {
        int i = subject;
        while (i > 0 && !view.quoted(i - 1)) {
            i--;
        }
        return i;
    }

    /** Adverbs, auxiliaries and times between a subject and its verb. */
    private static int clauseEdge(SentenceView view, int verb) {
        int i = verb;
        while (i > 0) {
            String tag = view.tag(i - 1);
            boolean skip =
                    tag.equals("RB") || tag.equals("MD") || (tag.startsWith("VB") && isAuxiliary(view.lower(i - 1)));
            if (skip) {
                i--;
            } else if (i > 1 && isTime(view.lower(i - 1))) {
                i -= view.tag(i - 2).equals("IN") ? 2 : 1;
            } else {
                break;
            }
        }
        return i;
    }

    private static boolean isAuxiliary(String word) {
        return Set.of("has", "have", "had", "was", "were", "is", "are", "did", "does", "do", "be", "been", "'s", "’s")
                .contains(word);
    }

    static boolean isTime(String word) {
        return Set.of(
                        "monday",
                        "tuesday",
                        "wednesday",
                        "thursday",
                        "friday",
                        "saturday",
                        "sunday",
                        "today",
                        "yesterday",
                        "tomorrow",
                        "tonight",
                        "later",
                        "then",
                        "once",
                        "both")
                .contains(word);
    }

    private static @Nullable Source fromMainClause(SentenceView view, int verb) {
        for (int i = verb - 1; i >= 0; i--) {
            if (view.isFinite(i) && !view.quoted(i)) {
                int subject = subject(view, i, 0);
                if (subject >= 0 && subject < i) {
                    return fromSubject(view, i, subject);
                }
            }
        }
        return null;
    }

    /** The noun phrase that ends right before the verb. */
    private static @Nullable Source beside(SentenceView view, int verb) {
        int end = clauseEdge(view, verb);
        if (end == 0 || !view.isNoun(end - 1) || view.quoted(end - 1)) {
            return null;
        }
        return Source.of(view, phraseBegin(view, end - 1), end);
    }

    /** Where the plain noun phrase whose last token is {@code last} begins. */
    static int phraseBegin(SentenceView view, int last) {
        int i = last;
        if (view.tag(last).equals("PRP")) {
            return last;
        }
        while (i > 0 && !view.quoted(i - 1) && inPhrase(view, i - 1)) {
            i--;
            if (view.tag(i).equals("DT") || view.tag(i).equals("PRP$")) {
                break;
            }
        }
        return i;
    }

    private static boolean inPhrase(SentenceView view, int i) {
        String tag = view.tag(i);
        return tag.startsWith("NN")
                || tag.startsWith("JJ")
                || tag.equals("DT")
                || tag.equals("POS")
                || tag.equals("PRP$")
                || tag.equals("CD")
                || tag.equals("HYPH");
    }

    static boolean startsPhrase(SentenceView view, int i) {
        String tag = view.tag(i);
        return !view.quoted(i)
                && (tag.startsWith("NN")
                        || tag.equals("DT")
                        || tag.equals("PRP")
                        || tag.equals("PRP$")
                        || tag.startsWith("JJ"));
    }

    /** Behind the last token of the plain noun phrase that begins at {@code begin}. */
    static int phraseEnd(SentenceView view, int begin) {
        if (view.tag(begin).equals("PRP")) {
            return begin + 1;
        }
        int i = begin;
        while (i < view.size() && !view.quoted(i) && inPhrase(view, i)) {
            i++;
        }
        while (i > begin && !view.isNoun(i - 1)) {
            i--;
        }
        boolean of = view.lower(i).equals("of") && startsPhrase(view, i + 1);
        return of ? phraseEnd(view, i + 1) : i;
    }

    /** ", the US trade representative" and ", who ..." behind a name belong to the source. */
    private static int withApposition(SentenceView view, int end) {
        if (!view.word(end).equals(",")) {
            return end;
        }
        boolean relative = view.tag(end + 1).startsWith("WP");
        if (relative) {
            int close = end + 1;
            while (close < view.size()
                    && !view.word(close).equals(",")
                    && !view.word(close).equals(".")) {
                close++;
            }
            return close;
        }
        boolean noun = view.tag(end + 1).equals("DT") && startsPhrase(view, end + 1);
        return noun ? Math.max(end, phraseEnd(view, end + 1)) : end;
    }

    private static boolean usable(SentenceView view, Source source) {
        for (int i = source.from(); i < source.to(); i++) {
            String word = view.lower(i);
            if (NOBODY.contains(word) && (i == source.from() || word.equals("neither"))) {
                return false;
            }
        }
        boolean single = source.to() - source.from() == 1;
        boolean letters = view.isNoun(source.to() - 1)
                || source.mention().kind() == org.onrecord.model.Mention.Kind.NAME
                || !single;
        return letters && !(single && FIRST_AND_SECOND.contains(view.lower(source.from())));
    }

    /** "Bessent and Greer" are two sources; "the ministry of trade and industry" is one. */
    private static List<Source> split(SentenceView view, Source source) {
        List<Integer> joints = new ArrayList<>();
        for (int i = source.from() + 1; i < source.to() - 1; i++) {
            boolean joint = view.lower(i).equals("and") && endsName(view, i - 1) && holdsName(view, i + 1, source.to());
            if (joint) {
                joints.add(i);
            }
        }
        if (joints.size() != 1) {
            return List.of(source);
        }
        int joint = joints.getFirst();
        return List.of(Source.of(view, source.from(), joint), Source.of(view, joint + 1, source.to()));
    }

    private static boolean endsName(SentenceView view, int i) {
        return view.tokens.get(i).entity().equals("PERSON");
    }

    private static boolean holdsName(SentenceView view, int from, int to) {
        for (int i = from; i < Math.min(to, from + 7); i++) {
            if (view.word(i).equals(",")) {
                return false;
            }
            if (endsName(view, i)) {
                return true;
            }
        }
        return false;
    }
}
