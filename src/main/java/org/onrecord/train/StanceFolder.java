package org.onrecord.train;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /** Writes the network in 8 bits. */
    void writeNetwork(Map<String, Tensor> weights) throws IOException {
        write("first.onnx", out -> StanceOnnx.writeFirst(weights, HEADS, Precision.INT8, out));
        write("rest.onnx", out -> StanceOnnx.writeRest(weights, HEADS, Precision.INT8, out));
    }

    private void write(String name, Writing writing) throws IOException {
        Path part = folder.resolve(name + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            writing.to(out);
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** The network that is there, with parameters that need not be. */
    StanceModel model(StanceParameters parameters) throws IOException {
        return StanceModel.load(folder, parameters);
    }

    void writeParameters(StanceParameters parameters) throws IOException {
        parameters.write(folder.resolve("stance.properties"));
    }

    /** The SHA-256 of a file, in hexadecimal. */
    static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return digest(in);
        }
    }

    /** The SHA-256 of what is left of a stream, in hexadecimal. */
    static String digest(InputStream in) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream read = new DigestInputStream(in, digest)) {
                read.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
