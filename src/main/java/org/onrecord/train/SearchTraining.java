package org.onrecord.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
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
 * @param seed of the words taken for queries, of the first weights and of the order
 */
public record SearchTraining(Path data, Path corpus, Path extractor, Path file, long seed) {
    private static final int DIMENSIONS = 192;
    private static final int UNITS = 384;
    private static final int EPOCHS = 12;
    private static final double RATE = 1e-3;
    /** One article in so many is enough. */
    private static final int ARTICLES = 4;
    /** One in so many is not learned from, to see how far it comes. */
    private static final int HELD_OUT = 20;
    /** So many times the mean size of a vector's numbers becomes the largest byte. */
    private static final double LARGEST = 3.5;

    /** @throws EvaluationException if the data cannot be read */
    public void run(TrainingListener listener) throws IOException, EvaluationException {
        SearchTexts texts = texts(listener);
        List<float[]> statements;
        List<float[]> queries;
        try (SentenceTeacher teacher = new SentenceTeacher()) {
            statements = teacher.embed(strings(texts.statements(), ""), listener);
            queries = teacher.embed(strings(texts.queries(), SentenceTeacher.QUERY), listener);
        }
        PrincipalAxes axes = PrincipalAxes.of(statements, DIMENSIONS);
        Projection ofStatements = fit("statements", texts.statements(), statements, axes, listener);
        Projection ofQueries = fit("queries", texts.queries(), queries, axes, listener);
        float largest = (float) (LARGEST / Math.sqrt(DIMENSIONS));
        String encoder = Ids.sha256(extractor.resolve("encoder.onnx"));
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        new StatementEncoder(encoder, ofStatements, ofQueries, largest).write(file);
    }

    private SearchTexts texts(TrainingListener listener) throws IOException, EvaluationException {
        List<LabelledRelations> articles = BratCorpus.read(data, "train");
        List<LabelledPair> pairs = StancePairs.corpus(corpus, "train").stream()
                .filter(LabelledPair::primary)
                .toList();
        try (RelationExtractor encoder = RelationExtractor.load(extractor)) {
            SearchTexts texts = new SearchTexts(encoder::vectors, new Random(seed));
            int steps = articles.size() / ARTICLES;
            for (int i = 0; i < steps; i++) {
                texts.add(articles.get(i * ARTICLES));
                listener.step(i + 1, steps);
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

    private Projection fit(
            String what,
            List<Example> examples,
            List<float[]> embeddings,
            PrincipalAxes axes,
            TrainingListener listener)
            throws IOException {
        List<float[]> vectors = examples.stream().map(Example::vector).toList();
        List<float[]> targets = embeddings.stream().map(axes::of).toList();
        int learned = vectors.size() - vectors.size() / HELD_OUT;
        List<Integer> order = ProjectionFit.shuffled(vectors.size(), new Random(seed));
        List<Integer> read = order.subList(0, learned);
        Projection projection =
                new ProjectionFit(UNITS, EPOCHS, RATE, seed).of(those(vectors, read), those(targets, read), listener);
        List<Integer> held = order.subList(learned, order.size());
        listener.line(String.format(
                Locale.ROOT,
                "%s: cosine with the teacher's %.3f, on %d that were not learned from",
                what,
                cosine(projection, those(vectors, held), those(targets, held)),
                held.size()));
        return projection;
    }

    private static List<float[]> those(List<float[]> all, List<Integer> places) {
        return places.stream().map(all::get).toList();
    }

    private static double cosine(Projection projection, List<float[]> vectors, List<float[]> targets) {
        double sum = 0;
        for (int i = 0; i < vectors.size(); i++) {
            sum += Matrices.product(projection.of(vectors.get(i)), targets.get(i));
        }
        return sum / Math.max(1, vectors.size());
    }
}
