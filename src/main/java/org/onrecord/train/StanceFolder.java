package org.onrecord.train;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.onrecord.stance.StanceModel;
import org.onrecord.stance.StanceParameters;

/** Where a trained stance model goes, as {@link org.onrecord.stance.StanceModel#load} reads it. */
final class StanceFolder {
    private static final int HEADS = 12;

    private final Path folder;

    StanceFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Writes the networks in 8 bits. */
    void writeNetworks(Map<String, Tensor> weights) throws IOException {
        write("act.onnx", StanceNetworks.ofStatements(weights));
        write("stance.onnx", StanceNetworks.ofPairs(weights));
    }

    private void write(String name, Map<String, Tensor> weights) throws IOException {
        Path part = folder.resolve(name + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            StanceOnnx.write(weights, HEADS, Precision.INT8, out);
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The networks that are there, with parameters that need not be. */
    StanceModel model(StanceParameters parameters) throws IOException {
        return StanceModel.load(folder, parameters);
    }

    void writeParameters(StanceParameters parameters) throws IOException {
        parameters.write(folder.resolve("stance.properties"));
    }
}
