package dateline.ingest.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link Packer} wrote, in the same order. */
public final class Unpacker {
    private final ByteBuffer bytes;

    public Unpacker(byte[] packed) {
        bytes = ByteBuffer.wrap(packed);
    }

    public long number() {
        long number = 0;
        int shift = 0;
        byte next = bytes.get();
        while (next < 0) {
            number |= (next & 0x7fL) << shift;
            shift += 7;
            next = bytes.get();
        }
        return number | (long) next << shift;
    }

    public int count() {
        return Math.toIntExact(number());
    }

    public boolean flag() {
        return number() != 0;
    }

    /** A text that is there. */
    public String word() {
        String text = text();
        if (text == null) {
            throw new IllegalArgumentException("a text must be there at byte " + bytes.position());
        }
        return text;
    }

    @Nullable
    public String text() {
        byte[] block = block();
        return block == null ? null : new String(block, UTF_8);
    }

    public <T> @Nullable T text(Function<String, T> meaning) {
        String text = text();
        return text == null ? null : meaning.apply(text);
    }

    @Nullable
    public String hex() {
        byte[] block = block();
        return block == null ? null : HexFormat.of().formatHex(block);
    }

    @Nullable
    public Instant time() {
        return flag() ? moment() : null;
    }

    /** A time that is there. */
    public Instant moment() {
        return Instant.ofEpochMilli(number());
    }

    private byte @Nullable [] block() {
        int length = count();
        if (length == 0) {
            return null;
        }
        byte[] block = new byte[length - 1];
        bytes.get(block);
        return block;
    }
}
