package dateline.enrich.sentiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Writes small ONNX models, byte for byte as onnx.proto lays them out. */
final class OnnxGraph {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final Message graph = new Message();

    OnnxGraph() {
        graph.text(2, "tiny");
    }

    OnnxGraph node(String type, List<String> inputs, String output) {
        return node(type, inputs, output, new Message());
    }

    OnnxGraph mean(String input, String output, long axis) {
        return node(
                "ReduceMean",
                List.of(input),
                output,
                new Message()
                        .part(5, attribute("axes", 7).number(8, axis))
                        .part(5, attribute("keepdims", 2).number(3, 0)));
    }

    private static Message attribute(String name, int type) {
        return new Message().text(1, name).number(20, type);
    }

    private OnnxGraph node(String type, List<String> inputs, String output, Message attributes) {
        Message node = new Message();
        inputs.forEach(input -> node.text(1, input));
        graph.part(1, node.text(2, output).text(4, type).raw(attributes));
        return this;
    }

    OnnxGraph weights(String name, float[] values, int rows, int columns) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        graph.part(
                5,
                new Message()
                        .number(1, rows)
                        .number(1, columns)
                        .number(2, FLOAT)
                        .text(8, name)
                        .bytes(9, raw.array()));
        return this;
    }

    OnnxGraph input(String name) {
        graph.part(11, value(name, INT64, dimension("batch"), dimension("length")));
        return this;
    }

    byte[] output(String name, int labels) {
        graph.part(12, value(name, FLOAT, dimension("batch"), new Message().number(1, labels)));
        Message opset = new Message().text(1, "").number(2, 13);
        return new Message().number(1, 8).part(7, graph).part(8, opset).toByteArray();
    }

    private static Message value(String name, int type, Message... dimensions) {
        Message shape = new Message();
        for (Message dimension : dimensions) {
            shape.part(1, dimension);
        }
        Message tensor = new Message().number(1, type).part(2, shape);
        return new Message().text(1, name).part(2, new Message().part(1, tensor));
    }

    private static Message dimension(String name) {
        return new Message().text(2, name);
    }

    /** A protobuf message. */
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(UTF_8));
        }

        Message part(int field, Message part) {
            return bytes(field, part.toByteArray());
        }

        Message bytes(int field, byte[] value) {
            varint((long) field << 3 | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        Message raw(Message fields) {
            out.writeBytes(fields.toByteArray());
            return this;
        }

        private void varint(long value) {
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                out.write((int) (rest & 0x7F | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }

        byte[] toByteArray() {
            return out.toByteArray();
        }
    }
}
