package dateline.sink.delivery.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Server-Sent Events on their way out, many in one write. For one thread. */
final class Frames {
    private static final byte[] DATA = "\ndata: ".getBytes(UTF_8);
    private static final byte[] END = "\n\n".getBytes(UTF_8);
    /** Carriage returns end lines of the stream as well, and no JSON needs them. */
    private static final int CARRIAGE_RETURN = '\r';

    private static final int LINE_FEED = '\n';

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** An event with its cursor. */
    void event(String id, ByteBuffer json) {
        text("id: " + id);
        bytes.writeBytes(DATA);
        while (json.hasRemaining()) {
            byte[] run = new byte[lengthOfRun(json)];
            json.get(run);
            bytes.writeBytes(run);
            if (json.hasRemaining() && json.get() == LINE_FEED) {
                bytes.writeBytes(DATA);
            }
        }
        bytes.writeBytes(END);
    }

    /** How many bytes follow until one that ends a line, mostly all. */
    private static int lengthOfRun(ByteBuffer json) {
        int start = json.position();
        int at = start;
        while (at < json.limit() && json.get(at) != LINE_FEED && json.get(at) != CARRIAGE_RETURN) {
            at++;
        }
        return at - start;
    }

    /** An event of a kind of its own, without a cursor. */
    void notice(String kind, String json) {
        text("event: " + kind + "\ndata: " + json + "\n\n");
    }

    /** A cursor without an event: a client remembers it, and shows nothing. */
    void cursor(String id) {
        text("id: " + id + "\n\n");
    }

    /** Plain text of the protocol. */
    void text(String text) {
        bytes.writeBytes(text.getBytes(UTF_8));
    }

    int size() {
        return bytes.size();
    }

    /** What has gathered; begins anew. */
    ByteBuffer take() {
        ByteBuffer taken = ByteBuffer.wrap(bytes.toByteArray());
        bytes.reset();
        return taken;
    }
}
