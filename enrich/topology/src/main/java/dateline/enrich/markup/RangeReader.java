package dateline.enrich.markup;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** Decodes parts of an array as one text; what is malformed becomes U+FFFD. For one thread. */
final class RangeReader extends Reader {
    private final byte[] bytes;
    private final Ranges ranges;
    private final CharsetDecoder decoder;
    private ByteBuffer in = ByteBuffer.allocate(0);
    private int next;
    private boolean flushed;

    RangeReader(byte[] bytes, Ranges ranges, Charset charset) {
        this.bytes = bytes;
        this.ranges = ranges;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    @Override
    public int read(char[] chars, int offset, int length) {
        CharBuffer out = CharBuffer.wrap(chars, offset, length);
        while (out.position() == offset && !flushed) {
            fill(out);
        }
        return out.position() == offset && length > 0 ? -1 : out.position() - offset;
    }

    /** Parts end where a character does, so that each is decoded to its end. */
    private void fill(CharBuffer out) {
        if (!in.hasRemaining() && next < ranges.count()) {
            in = ByteBuffer.wrap(bytes, ranges.start(next), ranges.end(next) - ranges.start(next));
            next++;
        }
        boolean last = next == ranges.count();
        if (decoder.decode(in, out, last).isUnderflow()) {
            if (last) {
                flushed = decoder.flush(out).isUnderflow();
            } else {
                in.position(in.limit());
            }
        }
    }

    @Override
    public void close() {}
}
