package org.onrecord.train;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * An ONNX graph under construction, written as a whole {@code ModelProto}. Nodes are to be added in the order of computation; equal
 * calls write equal bytes.
 */
final class OnnxGraph {
    static final int FLOAT = 1;
    static final int INT64 = 7;

    private static final int UINT8 = 2;
    private static final int INT8 = 3;

    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;
    private static final String CONTRIB = "com.microsoft";

    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int GRAPH_INPUT = 11;
    private static final int GRAPH_OUTPUT = 12;

    private final List<Part> parts = new ArrayList<>();
    private final List<Proto> metadata = new ArrayList<>();
    private int nodes;

    /** A node's setting: a {@code Float} is written as a float, any other number as an int. */
    record Attribute(String name, Number value) {
        private Proto toProto() {
            var proto = new Proto().text(1, name);
            return value instanceof Float real
                    ? proto.real(2, real).number(20, 1)
                    : proto.number(3, value.longValue()).number(20, 2);
        }
    }

    private record Part(int field, ByteString bytes) {}

    /** Adds a standard operator; returns the names of its outputs. An empty input name is an input left out. */
    List<String> nodes(String operator, int outputs, List<String> inputs, Attribute... attributes) {
        return add("", operator, outputs, inputs, attributes);
    }

    /** Adds a standard operator with one output and returns that output's name. */
    String node(String operator, List<String> inputs, Attribute... attributes) {
        return add("", operator, 1, inputs, attributes).getFirst();
    }

    /** Adds one of ONNX Runtime's own operators and returns its first output's name. */
    String contrib(String operator, List<String> inputs, Attribute... attributes) {
        return add(CONTRIB, operator, 1, inputs, attributes).getFirst();
    }

    private List<String> add(
            String domain, String operator, int outputs, List<String> inputs, Attribute... attributes) {
        String name = operator + "_" + nodes++;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < outputs; i++) {
            names.add(name + "_" + i);
        }
        var proto = new Proto().texts(1, inputs).texts(2, names).text(3, name).text(4, operator);
        for (Attribute attribute : attributes) {
            proto.message(5, attribute.toProto());
        }
        part(GRAPH_NODE, proto.text(7, domain));
        return names;
    }

    /** Adds a reduction over the last dimension, which stays with a size of 1. */
    String reduceLast(String operator, String input) {
        String name = operator + "_" + nodes++;
        var axes = new Proto().text(1, "axes").number(8, -1).number(20, 7);
        part(
                GRAPH_NODE,
                new Proto()
                        .text(1, input)
                        .text(2, name)
                        .text(3, name)
                        .text(4, operator)
                        .message(5, axes));
        return name;
    }

    /** Gives a computed value the name under which it leaves the graph. */
    void rename(String value, String name) {
        var proto = new Proto().text(1, value).text(2, name).text(3, name).text(4, "Identity");
        part(GRAPH_NODE, proto);
    }

    String floats(String name, Tensor tensor) {
        return floats(name, tensor.values(), tensor.shape());
    }

    String floats(String name, float[] values, long... shape) {
        var raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return constant(name, FLOAT, raw.array(), shape);
    }

    String signed(String name, byte[] values, long... shape) {
        return constant(name, INT8, values, shape);
    }

    String unsigned(String name, byte[] values, long... shape) {
        return constant(name, UINT8, values, shape);
    }

    String integers(String name, long[] values, long... shape) {
        var raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return constant(name, INT64, raw.array(), shape);
    }

    private String constant(String name, int type, byte[] raw, long... shape) {
        var proto = new Proto();
        for (long size : shape) {
            proto.number(1, size);
        }
        proto.number(2, type).text(8, name).raw(9, raw);
        part(GRAPH_INITIALIZER, proto);
        return name;
    }

    /** Declares an input; a size is a number or the name of a size known only when the graph runs. */
    String input(String name, int type, Object... sizes) {
        part(GRAPH_INPUT, value(name, type, sizes));
        return name;
    }

    /** Declares an output, sizes as for an input. */
    void output(String name, int type, Object... sizes) {
        part(GRAPH_OUTPUT, value(name, type, sizes));
    }

    private static Proto value(String name, int type, Object... sizes) {
        var shape = new Proto();
        for (Object size : sizes) {
            var dimension = new Proto();
            shape.message(
                    1,
                    size instanceof Number number
                            ? dimension.number(1, number.longValue())
                            : dimension.text(2, (String) size));
        }
        var tensor = new Proto().number(1, type).message(2, shape);
        return new Proto().text(1, name).message(2, new Proto().message(1, tensor));
    }

    private void part(int field, Proto proto) {
        parts.add(new Part(field, UnsafeByteOperations.unsafeWrap(proto.toBytes())));
    }

    /** Adds an entry to the model's metadata. */
    void metadata(String key, String value) {
        metadata.add(new Proto().text(1, key).text(2, value));
    }

    /** Writes the model; does not close the stream. */
    void writeTo(OutputStream stream) throws IOException {
        var out = CodedOutputStream.newInstance(stream);
        out.writeRawBytes(new Proto().number(1, IR_VERSION).text(2, "onrecord").toBytes());
        out.writeTag(MODEL_GRAPH, 2);
        byte[] name = new Proto().text(2, "encoder").toBytes();
        long size = name.length;
        for (Part part : parts) {
            size += CodedOutputStream.computeBytesSize(part.field, part.bytes);
        }
        out.writeUInt64NoTag(size);
        for (Part part : parts) {
            out.writeBytes(part.field, part.bytes);
        }
        out.writeRawBytes(name);
        out.writeRawBytes(
                new Proto().message(8, new Proto().text(1, "").number(2, OPSET)).toBytes());
        out.writeRawBytes(new Proto()
                .message(8, new Proto().text(1, CONTRIB).number(2, 1))
                .toBytes());
        for (Proto entry : metadata) {
            out.writeRawBytes(new Proto().message(14, entry).toBytes());
        }
        out.flush();
    }
}
