package org.onrecord.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.encode.WordPieces;
import org.onrecord.eval.BratCorpus;
import org.onrecord.eval.EvaluationException;
import org.onrecord.eval.ExtractionReport;
import org.onrecord.eval.ExtractionScorer;
import org.onrecord.eval.LabelledRelations;
import org.onrecord.extract.Calibration;
import org.onrecord.extract.ExtractorParameters;
import org.onrecord.extract.Linker;
import org.onrecord.extract.RelationExtractor;
import org.onrecord.text.Layout;

/**
 * Rebuilds the extractor's model from brat standoff: trains on the split {@code train}, measures twice an epoch on
 * {@code dev} by the product's own path (8-bit weights on ONNX Runtime), and fits the confidences there.
 *
 * @param data folder with the splits
 * @param model folder to write
 * @param work folder for the checkpoint that an interrupted run goes on from
 * @param epochs how often the training split is read
 * @param seed of the head's weights, the windows' order and dropout
 */
public record ExtractorTraining(Path data, Path model, Path work, int epochs, long seed) {
    /** Word pieces that are read together when the model is used. */
    private static final int WINDOW = 144;

    /**
     * Relations of a lower confidence are dropped. Where confidences are probabilities F1 is best when those below half of
     * the F1 that is reached are (Lipton, Elkan and Naryanaswamy, 2014).
     */
    private static final double THRESHOLD = 0.4;

    /**
     * Trains, from the last checkpoint on if there is one.
     *
     * @throws EvaluationException if the data cannot be read
     */
    public void run(TrainingListener listener) throws IOException, EvaluationException {
        List<LabelledRelations> dev = BratCorpus.read(data, "dev");
        List<LabelledRelations> train = BratCorpus.read(data, "train");
        Path checkpoint = Files.createDirectories(work).resolve("checkpoint");
        try (InputStream json = BaseModel.tokenizer();
                WordPieces tokenizer = new WordPieces(json);
                ExtractorTrainer trainer = ExtractorTrainer.resume(
                        new TrainingData(train, tokenizer), BaseModel.weights(), epochs, seed, checkpoint)) {
            if (trainer.step() > 0) {
                listener.line("going on from step " + trainer.step() + ", from " + checkpoint);
            }
            trainer.train(progress -> {
                listener.step(progress.step(), progress.steps());
                if (progress.isHalfOfEpoch()) {
                    trainer.save(checkpoint);
                    measure(trainer, train, dev, progress, listener);
                }
            });
            write(trainer, train, model);
        }
        calibrate(model, dev, listener);
    }

    private void measure(
            ExtractorTrainer trainer,
            List<LabelledRelations> train,
            List<LabelledRelations> dev,
            ExtractorTrainer.Progress progress,
            TrainingListener listener)
            throws IOException {
        Path folder = work.resolve("model");
        write(trainer, train, folder);
        ExtractionScorer scorer = new ExtractionScorer(0);
        try (RelationExtractor extractor = RelationExtractor.load(folder)) {
            for (LabelledRelations document : dev) {
                String text = document.text();
                scorer.add(
                        document,
                        extractor.extract(text, Layout.of(text).paragraphs()).relations());
            }
        }
        listener.line("step " + progress.step() + " of " + progress.steps() + " · "
                + ExtractionReport.summary(scorer.scores()));
    }

    private static void write(ExtractorTrainer trainer, List<LabelledRelations> train, Path folder) throws IOException {
        ModelFolder model = new ModelFolder(folder);
        model.writeEncoder(trainer.weights());
        model.writeParameters(new ExtractorParameters(WINDOW, 0, trainer.crf(), Linker.none(), Calibration.none()));
        Linker linker;
        try (RelationExtractor extractor = RelationExtractor.load(folder)) {
            linker = LinkerFit.of(train, extractor);
        }
        model.writeLinker(linker);
    }

    /**
     * Fits a model's confidences on the split {@code dev}, and tells the cross-fitted reliability.
     *
     * @throws EvaluationException if the data cannot be read
     */
    public static void calibrate(Path data, Path model, TrainingListener listener)
            throws IOException, EvaluationException {
        calibrate(model, BratCorpus.read(data, "dev"), listener);
    }

    private static void calibrate(Path model, List<LabelledRelations> dev, TrainingListener listener)
            throws IOException {
        ConfidenceFit fit;
        try (RelationExtractor extractor = RelationExtractor.load(model)) {
            fit = ConfidenceFit.of(dev, extractor);
        }
        new ModelFolder(model).writeCalibration(fit.calibration(), THRESHOLD);
        listener.line("confidences fitted on dev; cross-fitted:");
        for (String line : fit.reliability().lines()) {
            listener.line(line);
        }
    }
}
