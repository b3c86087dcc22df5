package org.onrecord.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.model.Act;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;
import org.onrecord.stance.Naming;
import org.onrecord.stance.Side;
import org.onrecord.stance.TargetText;

/** Pairs of a whole sentence and something that it names, from sets that label nothing larger. */
final class SentencePairs {
    private SentencePairs() {}

    static List<LabelledPair> newsMtsc(Path file) throws EvaluationException {
        return JsonRow.read(file, row -> Optional.of(ofNews(row))).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<LabelledPair> ofNews(JsonRow row) throws EvaluationException {
        String sentence = row.text("sentence_normalized");
        List<LabelledPair> pairs = new ArrayList<>();
        for (JsonRow target : row.objects("targets")) {
            String mention = target.text("mention");
            List<Span> naming = new ArrayList<>();
            naming.add(target.spanIn(sentence, "from", "to"));
            for (JsonRow further : target.objectsIfAny("further_mentions")) {
                naming.add(further.spanIn(sentence, "from", "to"));
            }
            pairs.add(pair("newsmtsc", sentence, List.of(), naming, mention, polarity(target), Optional.empty()));
        }
        return pairs;
    }

    private static Stance.Label polarity(JsonRow target) throws EvaluationException {
        double polarity = target.number("polarity");
        if (polarity == 2) {
            return Stance.Label.AGAINST;
        } else if (polarity == 4) {
            return Stance.Label.NEUTRAL;
        } else if (polarity == 6) {
            return Stance.Label.FAVOR;
        }
        throw target.wrong("polarity", "is not 2, 4 or 6: " + polarity);
    }

    static List<LabelledPair> plover(Path file) throws EvaluationException {
        List<LabelledPair> pairs = new ArrayList<>();
        for (TableRow row : TableRow.tabs(file)) {
            MarkedSentence sentence = MarkedSentence.read(row, "marked_sentence");
            Act.Kind act = quadClass(row);
            boolean cooperates = act == Act.Kind.VERBAL_COOPERATION || act == Act.Kind.MATERIAL_COOPERATION;
            Stance.Label stance = cooperates ? Stance.Label.FAVOR : Stance.Label.AGAINST;
            pairs.add(pair(
                    "plover",
                    sentence.text(),
                    sentence.sources(),
                    sentence.targets(),
                    row.text("target"),
                    stance,
                    Optional.of(act)));
        }
        return List.copyOf(pairs);
    }

    private static Act.Kind quadClass(TableRow row) throws EvaluationException {
        String number = row.text("gold_penta");
        return switch (number) {
            case "1" -> Act.Kind.VERBAL_COOPERATION;
            case "2" -> Act.Kind.MATERIAL_COOPERATION;
            case "3" -> Act.Kind.VERBAL_CONFLICT;
            case "4" -> Act.Kind.MATERIAL_CONFLICT;
            default -> throw row.wrong("gold_penta", "is not 1, 2, 3 or 4: " + number);
        };
    }

    /** The sentence is its own group: it occurs once for each thing that it names. */
    private static LabelledPair pair(
            String data,
            String sentence,
            List<Span> source,
            List<Span> naming,
            String target,
            Stance.Label stance,
            Optional<Act.Kind> act) {
        return new LabelledPair(
                data,
                sentence,
                sentence,
                List.of(new Span(0, sentence.length())),
                source,
                named(naming),
                TargetText.of(target),
                Side.NONE,
                false,
                Optional.of(stance),
                Optional.empty(),
                act,
                "",
                Question.POLARITY);
    }

    private static Naming named(List<Span> spans) {
        return new Naming(
                spans.isEmpty() ? Naming.How.NOT : Naming.How.IN_STATEMENT,
                spans.stream().sorted().toList());
    }
}
