package org.onrecord.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Draft;
import org.onrecord.model.Mention;
import org.onrecord.model.Span;

/** Answers from labels, and collects what they were chosen from. */
final class Lesson implements Anaphora.Tutor {
    /** The label of a speaker without a name. */
    static final String NOBODY = "";

    private final Map<Span, String> speakers = new HashMap<>();
    private final List<RankingExample> examples = new ArrayList<>();

    /** @param names of the speakers of {@code drafts}; {@link #NOBODY}, or null where it is not known */
    Lesson(List<Draft> drafts, List<@Nullable String> names) {
        for (int i = 0; i < drafts.size(); i++) {
            Mention source = drafts.get(i).source();
            String name = names.get(i);
            if (source != null && name != null) {
                speakers.put(source.span(), name);
            }
        }
    }

    List<RankingExample> examples() {
        return List.copyOf(examples);
    }

    @Override
    public @Nullable Integer pronoun(Anaphor anaphor, List<double[]> vectors, List<Person> candidates) {
        String name = speakers.get(anaphor.span());
        int right = name == null || name.equals(NOBODY) ? -1 : index(name, candidates);
        return right < 0 ? null : learn(false, vectors, right);
    }

    @Override
    public @Nullable Integer description(Anaphor anaphor, List<double[]> vectors, List<Person> candidates) {
        String name = speakers.get(anaphor.span());
        if (name == null) {
            return null;
        }
        int right = name.equals(NOBODY) ? candidates.size() : index(name, candidates);
        return right < 0 ? null : learn(true, vectors, right);
    }

    private Integer learn(boolean description, List<double[]> vectors, int right) {
        examples.add(new RankingExample(description, vectors, right));
        return right;
    }

    private static int index(String name, List<Person> candidates) {
        List<String> core = Names.core(List.of(name.split("\\s+", -1)));
        for (int i = 0; i < candidates.size(); i++) {
            if (isCalled(candidates.get(i), core)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isCalled(Person person, List<String> core) {
        if (person.fullNames().isEmpty()) {
            return person.hasWord(core.getLast());
        }
        return person.fullNames().stream()
                .anyMatch(name -> core.size() == 1 ? name.contains(core.getFirst()) : Names.same(name, core));
    }
}
