package org.onrecord.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The verbs that attribute, by lemma, with what they take. */
final class ReportingVerbs {
    private static final Map<String, Frame> FRAMES = frames();

    private static final Set<String> IRREGULAR =
            Set.of("said", "told", "thought", "felt", "wrote", "swore", "according", "saying", "put");

    private ReportingVerbs() {}

    /** The frame of a lemma, or null if it does not attribute. */
    static @Nullable Frame frame(String lemma) {
        return FRAMES.get(lemma);
    }

    /** The frame of a verb form as headlines use it (says, SAYS, warns), or null. */
    static @Nullable Frame headlineFrame(String word) {
        String form = word.toLowerCase(Locale.ROOT);
        if (!form.endsWith("s")) {
            return null;
        }
        Frame frame = frame(form.substring(0, form.length() - 1));
        if (frame == null && form.endsWith("es")) {
            frame = frame(form.substring(0, form.length() - 2));
        }
        if (frame == null && form.endsWith("ies")) {
            frame = frame(form.substring(0, form.length() - 3) + "y");
        }
        return frame;
    }

    /** Whether a word is a form that reports are made with: says, said, warned, according. */
    static boolean isForm(String word) {
        String form = word.toLowerCase(Locale.ROOT);
        boolean regular = form.endsWith("ed")
                && (frame(form.substring(0, form.length() - 2)) != null
                        || frame(form.substring(0, form.length() - 1)) != null
                        || (form.endsWith("ied") && frame(form.substring(0, form.length() - 3) + "y") != null));
        return regular || headlineFrame(form) != null || IRREGULAR.contains(form);
    }

    private static Map<String, Frame> frames() {
        Map<String, Frame> frames = new HashMap<>();
        put(
                frames,
                Frame.CLAUSE,
                "say add note state argue claim insist maintain contend assert allege stress emphasize emphasise explain"
                        + " acknowledge concede admit reveal disclose remark observe comment reply respond answer retort"
                        + " quip joke write post tweet declare announce confirm warn caution predict forecast suggest"
                        + " indicate hint signal imply recall believe think expect hope fear doubt feel suspect complain"
                        + " lament boast vow swear threaten conclude reiterate repeat clarify estimate testify mention"
                        + " snap muse exclaim deny wonder read tout counter assess reckon anticipate foresee underline"
                        + " underscore opine volunteer venture interject protest affirm reaffirm proclaim relate");
        put(frames, Frame.ADDRESSEE, "tell inform remind assure promise notify brief advise ask");
        put(
                frames,
                Frame.OBJECT,
                "dismiss reject defend credit condemn criticize criticise denounce blame accuse fault pledge propose demand"
                        + " regret oppose decry deplore endorse rebuff refute dispute slam blast put");
        put(frames, Frame.URGE, "urge exhort implore beseech");
        put(
                frames,
                Frame.DESCRIBE,
                "describe portray characterize characterise call label dub hail brand cast term liken compare praise");
        return Map.copyOf(frames);
    }

    private static void put(Map<String, Frame> frames, Frame frame, String lemmas) {
        for (String lemma : lemmas.split(" ", -1)) {
            frames.put(lemma, frame);
        }
    }
}
