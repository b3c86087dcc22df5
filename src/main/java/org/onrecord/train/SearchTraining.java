package org.onrecord.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.onrecord.encode.PieceTable;
import org.onrecord.encode.Projection;
import org.onrecord.encode.StatementEncoder;
import org.onrecord.eval.BratCorpus;
import org.onrecord.eval.EvaluationException;
import org.onrecord.eval.LabelledPair;
import org.onrecord.eval.LabelledRelations;
import org.onrecord.eval.StancePairs;
import org.onrecord.extract.RelationExtractor;
import org.onrecord.model.Ids;
import org.onrecord.train.SearchTexts.Example;

/**
 * Rebuilds the model for search by meaning: two maps from the extractor's vectors to where a sentence encoder puts the same text, one for
 * statements in their articles and one for queries.
 *
 * @param data folder with the splits of a brat corpus
 * @param corpus folder of the invented disputes
 * @param extractor folder of the extractor's model
 * @param file to write
 * @param seed of the words taken for queries and of the order
 */
public record SearchTraining(Path data, Path corpus, Path extractor, Path file, long seed) {
    private static final int DIMENSIONS = 192;
    private static final int EPOCHS = 5;
    private static final double RATE = 1e-3;
    /** One in so many is not learned from, to see how far it comes. */
    private static final int HELD_OUT = 20;
    /** So many times the mean size of a vector's numbers becomes the largest byte. */
    private static final double LARGEST = 3.5;

    /** @throws EvaluationException if the data cannot be read */
    public void run(TrainingListener listener) throws IOException, EvaluationException {
        SearchTexts texts = texts(listener);
        List<float[]> statements;
        List<float[]> queries;
        List<float[]> pieces;
        try (SentenceTeacher teacher = new SentenceTeacher()) {
            statements = teacher.embed(strings(texts.statements(), ""), listener);
            queries = teacher.embed(strings(texts.queries(), SentenceTeacher.QUERY), listener);
            pieces = teacher.pieces(listener);
        }
        PrincipalAxes axes = PrincipalAxes.of(statements, DIMENSIONS);
        float[][] table = aboutTheirMean(pieces.stream().map(axes::along).toArray(float[][]::new));
        Fitted ofStatements = fit(texts.statements(), statements, axes, table, true, listener);
        Fitted ofQueries = fit(texts.queries(), queries, axes, table, false, listener);
        PieceTable shared = PieceTable.of(table);
        float largest = (float) (LARGEST / Math.sqrt(DIMENSIONS));
        String encoder = Ids.sha256(extractor.resolve("encoder.onnx"));
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        new StatementEncoder(
                        encoder,
                        ofStatements.checked("statements", shared, listener),
                        ofQueries.checked("queries", shared, listener),
                        largest)
                .write(file);
    }

    private static float[][] aboutTheirMean(float[][] places) {
        float[] mean = new float[places[0].length];
        for (float[] place : places) {
            Matrices.add(1f / places.length, place, mean);
        }
        for (float[] place : places) {
            Matrices.add(-1, mean, place);
        }
        return places;
    }

    private SearchTexts texts(TrainingListener listener) throws IOException, EvaluationException {
        List<LabelledRelations> articles = BratCorpus.read(data, "train");
        List<LabelledPair> pairs = StancePairs.corpus(corpus, "train").stream()
                .filter(LabelledPair::primary)
                .toList();
        try (RelationExtractor encoder = RelationExtractor.load(extractor)) {
            SearchTexts texts = new SearchTexts(encoder::vectors, new Random(seed));
            for (int i = 0; i < articles.size(); i++) {
                texts.add(articles.get(i));
                listener.step(i + 1, articles.size());
            }
            for (int i = 0; i < pairs.size(); i++) {
                texts.add(pairs.get(i));
                listener.step(i + 1, pairs.size());
            }
            listener.line(texts.statements().size() + " statements, "
                    + texts.queries().size() + " queries made of them");
            return texts;
        }
    }

    private static List<String> strings(List<Example> examples, String before) {
        return examples.stream().map(example -> before + example.text()).toList();
    }

    /** What was learned, with what was not learned from. */
    private record Fitted(ProjectionNetwork network, List<Example> held, List<float[]> targets) {
        /** The projection; says how far it comes. */
        Projection checked(String what, PieceTable pieces, TrainingListener listener) throws IOException {
            Projection projection = network.projection(pieces);
            double sum = 0;
            for (int i = 0; i < held.size(); i++) {
                Example example = held.get(i);
                sum += Matrices.product(projection.of(example.vectors(), example.pieces()), targets.get(i));
            }
            listener.line(String.format(
                    Locale.ROOT,
                    "%s: cosine with the teacher's %.3f, on %d that were not learned from",
                    what,
                    sum / Math.max(1, held.size()),
                    held.size()));
            return projection;
        }
    }

    private Fitted fit(
            List<Example> examples,
            List<float[]> embeddings,
            PrincipalAxes axes,
            float[][] table,
            boolean learned,
            TrainingListener listener) {
        List<float[]> targets = embeddings.stream().map(axes::of).toList();
        List<Integer> order = ProjectionFit.shuffled(examples.size(), new Random(seed));
        int count = examples.size() - examples.size() / HELD_OUT;
        List<Integer> read = order.subList(0, count);
        List<Integer> held = order.subList(count, order.size());
        ProjectionNetwork network = new ProjectionFit(EPOCHS, RATE, seed)
                .of(those(examples, read), those(targets, read), table, learned, listener);
        return new Fitted(network, those(examples, held), those(targets, held));
    }

    private static <T> List<T> those(List<T> all, List<Integer> places) {
        return places.stream().map(all::get).toList();
    }
}
