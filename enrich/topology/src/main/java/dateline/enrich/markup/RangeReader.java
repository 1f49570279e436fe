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

    /** What is decoded and not yet read; never too small for a character of two chars, as a caller's array may be. */
    private final CharBuffer decoded = CharBuffer.allocate(4_096).limit(0);

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
        while (!decoded.hasRemaining() && !flushed) {
            decoded.clear();
            fill();
            decoded.flip();
        }
        int count = Math.min(length, decoded.remaining());
        decoded.get(chars, offset, count);
        return count == 0 && length > 0 ? -1 : count;
    }

    /** Parts end where a character does, so that each is decoded to its end. */
    private void fill() {
        if (!in.hasRemaining() && next < ranges.count()) {
            in = ByteBuffer.wrap(bytes, ranges.start(next), ranges.end(next) - ranges.start(next));
            next++;
        }
        boolean last = next == ranges.count();
        if (decoder.decode(in, decoded, last).isUnderflow()) {
            if (last) {
                flushed = decoder.flush(decoded).isUnderflow();
            } else {
                in.position(in.limit());
            }
        }
    }

    @Override
    public void close() {}
}
