package org.onrecord.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What training needs in order to go on: tensors by name, and the number of steps done.
 *
 * @param step steps done
 * @param tensors weights, the optimizer's means and squares, the random field's scores
 */
record Checkpoint(int step, Map<String, Tensor> tensors) {
    private static final int MAGIC = 0x4f524543;

    /** Replaces {@code file} at once or not at all. */
    void write(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            out.writeInt(MAGIC);
            out.writeInt(step);
            out.writeInt(tensors.size());
            for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
                write(out, entry.getKey(), entry.getValue());
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(DataOutputStream out, String name, Tensor tensor) throws IOException {
        out.writeUTF(name);
        out.writeInt(tensor.shape().length);
        for (long size : tensor.shape()) {
            out.writeLong(size);
        }
        ByteBuffer bytes = ByteBuffer.allocate(4 * tensor.values().length);
        bytes.asFloatBuffer().put(tensor.values());
        out.write(bytes.array());
    }

    /** Reads what {@link #write} wrote; an {@link IOException} says that it is something else. */
    static Checkpoint read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != MAGIC) {
                throw new IOException(file + " is not a checkpoint");
            }
            int step = in.readInt();
            int count = in.readInt();
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                tensors.put(name, tensor(in));
            }
            return new Checkpoint(step, tensors);
        }
    }

    private static Tensor tensor(DataInputStream in) throws IOException {
        long[] shape = new long[in.readInt()];
        int size = 1;
        for (int i = 0; i < shape.length; i++) {
            shape[i] = in.readLong();
            size = Math.toIntExact(size * shape[i]);
        }
        float[] values = new float[size];
        ByteBuffer.wrap(in.readNBytes(4 * size)).asFloatBuffer().get(values);
        return new Tensor(shape, values);
    }
}
