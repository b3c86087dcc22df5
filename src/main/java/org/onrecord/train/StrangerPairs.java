package org.onrecord.train;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.onrecord.eval.LabelledPair;
import org.onrecord.model.Span;
import org.onrecord.stance.Naming;
import org.onrecord.stance.Side;

/**
 * Statements beside targets of another dispute or article, which they are not about. Without them all that is not about a target would be
 * about its neighbours, and a network would never learn what most of the news is: about something else altogether.
 */
final class StrangerPairs {
    private StrangerPairs() {}

    private record Statement(String text, List<Span> content) {}

    /**
     * One for each statement of which it is known what it is about, in order, unless its text names the target that was drawn. The target is
     * taken for a primary one, which every statement is asked about.
     */
    static List<LabelledPair> of(List<LabelledPair> pairs, long seed) {
        Random random = new Random(seed);
        Set<Statement> done = new HashSet<>();
        List<LabelledPair> strangers = new ArrayList<>();
        for (LabelledPair pair : pairs) {
            if (pair.about().isPresent() && done.add(new Statement(pair.text(), pair.content()))) {
                LabelledPair other = pairs.get(random.nextInt(pairs.size()));
                if (!other.group().equals(pair.group()) && !pair.text().contains(name(other.target()))) {
                    strangers.add(stranger(pair, other.target()));
                }
            }
        }
        return strangers;
    }

    /** What stands before the description. */
    private static String name(String target) {
        return target.substring(0, target.indexOf(". "));
    }

    private static LabelledPair stranger(LabelledPair pair, String target) {
        return new LabelledPair(
                pair.data(),
                pair.group(),
                pair.text(),
                pair.content(),
                pair.source(),
                new Naming(Naming.How.NOT, List.of()),
                target,
                Side.NONE,
                true,
                Optional.empty(),
                Optional.of(false),
                Optional.empty(),
                "");
    }
}
