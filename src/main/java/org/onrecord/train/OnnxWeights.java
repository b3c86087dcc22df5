package org.onrecord.train;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the weights of a transformer out of an ONNX file. */
final class OnnxWeights {
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int TENSOR_FLOAT = 1;

    private final Map<String, Tensor> constants = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    private OnnxWeights() {}

    private record Node(String operator, List<String> inputs, List<String> outputs) {}

    /**
     * The float constants of a file, under the names that they had in PyTorch.
     *
     * <p>An exporter folds the transposition of a dense layer's weight and so loses its name: such a weight is found as the W of
     * {@code Add(MatMul(x, W), NAME.bias)} and given the name {@code NAME.weight}; it lies [in, out]. Constants of other types, and
     * float constants that keep an anonymous name, are left out.
     *
     * @throws IOException if the bytes are not an ONNX model
     */
    static Map<String, Tensor> read(InputStream model) throws IOException {
        var in = CodedInputStream.newInstance(model);
        in.setSizeLimit(Integer.MAX_VALUE);
        return read(in);
    }

    /** As {@link #read(InputStream)}, of a file in memory. */
    static Map<String, Tensor> read(byte[] model) throws IOException {
        return read(CodedInputStream.newInstance(model));
    }

    private static Map<String, Tensor> read(CodedInputStream in) throws IOException {
        var weights = new OnnxWeights();
        fields(in, field -> {
            if (field == MODEL_GRAPH) {
                nested(in, () -> weights.graph(in));
                return true;
            }
            return false;
        });
        if (weights.constants.isEmpty()) {
            throw new IOException("no float constants: not an ONNX model with weights");
        }
        return weights.named();
    }

    private void graph(CodedInputStream in) throws IOException {
        fields(in, field -> {
            if (field == GRAPH_NODE) {
                nested(in, () -> node(in));
            } else if (field == GRAPH_INITIALIZER) {
                nested(in, () -> constant(in));
            } else {
                return false;
            }
            return true;
        });
    }

    private void node(CodedInputStream in) throws IOException {
        var inputs = new ArrayList<String>();
        var outputs = new ArrayList<String>();
        var operator = new StringBuilder();
        fields(in, field -> {
            switch (field) {
                case 1 -> inputs.add(in.readString());
                case 2 -> outputs.add(in.readString());
                case 4 -> operator.append(in.readString());
                default -> {
                    return false;
                }
            }
            return true;
        });
        nodes.add(new Node(operator.toString(), inputs, outputs));
    }

    private void constant(CodedInputStream in) throws IOException {
        var tensor = new Constant();
        fields(in, field -> tensor.take(field, in));
        if (tensor.type == TENSOR_FLOAT) {
            constants.put(tensor.name, tensor.toTensor());
        }
    }

    private Map<String, Tensor> named() {
        Map<String, Tensor> named = new TreeMap<>();
        constants.forEach((name, tensor) -> {
            if (name.endsWith(".weight") || name.endsWith(".bias")) {
                named.put(name, tensor);
            }
        });
        Map<String, Node> producers = new HashMap<>();
        nodes.forEach(node -> node.outputs.forEach(output -> producers.put(output, node)));
        for (Node node : nodes) {
            if (node.operator.equals("Add") && node.inputs.size() == 2) {
                nameWeight(named, node.inputs.get(0), producers.get(node.inputs.get(1)));
                nameWeight(named, node.inputs.get(1), producers.get(node.inputs.get(0)));
            }
        }
        return named;
    }

    private void nameWeight(Map<String, Tensor> named, String bias, @Nullable Node producer) {
        if (!bias.endsWith(".bias") || producer == null || !producer.operator.equals("MatMul")) {
            return;
        }
        Tensor weight = constants.get(producer.inputs.get(1));
        if (weight != null) {
            named.putIfAbsent(bias.substring(0, bias.length() - "bias".length()) + "weight", weight);
        }
    }

    private static void fields(CodedInputStream in, Reader reader) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (!reader.read(WireFormat.getTagFieldNumber(tag))) {
                in.skipField(tag);
            }
        }
    }

    private static void nested(CodedInputStream in, Body body) throws IOException {
        int limit = in.pushLimit(in.readRawVarint32());
        body.read();
        in.checkLastTagWas(0);
        in.popLimit(limit);
    }

    /** Reads a field's value, or returns false to have it skipped. */
    private interface Reader {
        boolean read(int field) throws IOException;
    }

    private interface Body {
        void read() throws IOException;
    }

    /** A {@code TensorProto} as far as it has been read. */
    private static final class Constant {
        private final List<Long> shape = new ArrayList<>();
        private final List<Float> loose = new ArrayList<>();
        private int type;
        private String name = "";
        private byte @Nullable [] raw;

        private boolean take(int field, CodedInputStream in) throws IOException {
            boolean packed = WireFormat.getTagWireType(in.getLastTag()) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
            switch (field) {
                case 1 -> repeated(in, packed, () -> shape.add(in.readInt64()));
                case 2 -> type = in.readInt32();
                case 4 -> repeated(in, packed, () -> loose.add(in.readFloat()));
                case 8 -> name = in.readString();
                case 9 -> raw = in.readByteArray();
                default -> {
                    return false;
                }
            }
            return true;
        }

        private static void repeated(CodedInputStream in, boolean packed, Body one) throws IOException {
            if (!packed) {
                one.read();
                return;
            }
            int limit = in.pushLimit(in.readRawVarint32());
            while (in.getBytesUntilLimit() > 0) {
                one.read();
            }
            in.popLimit(limit);
        }

        private Tensor toTensor() {
            long[] sizes = shape.stream().mapToLong(Long::longValue).toArray();
            if (raw == null) {
                float[] values = new float[loose.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = loose.get(i);
                }
                return new Tensor(sizes, values);
            }
            float[] values = new float[raw.length / Float.BYTES];
            ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
            return new Tensor(sizes, values);
        }
    }
}
