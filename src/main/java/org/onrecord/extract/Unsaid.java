package org.onrecord.extract;

import java.util.Set;

/** Tells reporting verbs that report nothing: negated, withheld, hypothetical or reduced ones. */
final class Unsaid {
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "neither", "nor", "hardly");
    private static final Set<String> WITHHOLDING = Set.of("decline", "refuse", "stop", "fail", "avoid");

    private Unsaid() {}

    /** "did not say", "declined to say", "would he say?", "had he said": not on record. */
    static boolean is(SentenceView view, int verb) {
        if (view.lower(verb + 1).equals("out") && view.tokens.get(verb).lemma().equals("rule")) {
            return false;
        }
        for (int child : view.children(verb)) {
            boolean negated = child < verb && NEGATIONS.contains(view.lower(child));
            boolean condition = view.relation(child).equals("mark")
                    && Set.of("if", "whether").contains(view.lower(child));
            if (negated || condition) {
                return true;
            }
        }
        return isWithheld(view, verb) || isHypothetical(view, verb);
    }

    /** "people briefed on the talks", "Greer, asked in March, ...": a participle without an auxiliary. */
    static boolean isReduced(SentenceView view, int verb) {
        boolean asked = view.tokens.get(verb).lemma().equals("ask")
                && view.word(verb - 1).equals(",");
        if (asked || !view.tag(verb).equals("VBN")) {
            return asked;
        }
        for (int i = Math.max(0, verb - 4); i < verb; i++) {
            if (Set.of("has", "have", "had", "'ve", "’ve", "'s", "’s", "having").contains(view.lower(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWithheld(SentenceView view, int verb) {
        for (int i = Math.max(0, verb - 4); i < verb; i++) {
            boolean withholds = WITHHOLDING.contains(view.tokens.get(i).lemma()) && view.isVerb(i);
            boolean negated = i >= verb - 3 && NEGATIONS.contains(view.lower(i)) && !view.quoted(i);
            if (withholds || negated) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHypothetical(SentenceView view, int verb) {
        boolean bare = view.tag(verb).equals("VB");
        for (int i = 0; bare && i < verb; i++) {
            String word = view.lower(i);
            if (view.quoted(i)) {
                continue;
            }
            boolean modal = Set.of("would", "could", "may", "might", "should", "to", "can", "must", "let")
                    .contains(word);
            if (modal) {
                return !word.equals("would") || view.lower(view.size() - 1).equals("?");
            }
        }
        boolean inverted = view.lower(0).equals("had") && verb < 8;
        boolean imperative = bare && view.firstChild(verb, "aux", "nsubj") < 0;
        return inverted || imperative;
    }
}
