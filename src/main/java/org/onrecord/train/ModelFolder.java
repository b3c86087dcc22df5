package org.onrecord.train;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import org.onrecord.extract.Calibration;
import org.onrecord.extract.ExtractorParameters;
import org.onrecord.extract.Linker;

/** Where a trained extractor goes, as {@link org.onrecord.extract.RelationExtractor#load} reads it. */
final class ModelFolder {
    private static final int HEADS = 12;

    private final Path folder;

    ModelFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Writes the encoder in 8 bits and the word pieces. */
    void writeEncoder(Map<String, Tensor> weights) throws IOException {
        Map<String, Tensor> encoder = new HashMap<>();
        weights.forEach((name, tensor) -> {
            if (BaseModel.isWeight(name)) {
                encoder.put(name, tensor);
            }
        });
        Path part = folder.resolve("encoder.onnx.part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            OnnxWriter.write(encoder, HEADS, Precision.INT8, out);
        }
        Files.move(part, folder.resolve("encoder.onnx"), StandardCopyOption.REPLACE_EXISTING);
        try (InputStream tokenizer = BaseModel.tokenizer()) {
            Files.copy(tokenizer, folder.resolve("tokenizer.json"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void writeParameters(ExtractorParameters parameters) throws IOException {
        parameters.write(parameters());
    }

    void writeLinker(Linker linker) throws IOException {
        writeParameters(ExtractorParameters.read(parameters()).with(linker));
    }

    void writeCalibration(Calibration calibration, double threshold) throws IOException {
        writeParameters(ExtractorParameters.read(parameters()).with(calibration, threshold));
    }

    private Path parameters() {
        return folder.resolve("extractor.properties");
    }
}
