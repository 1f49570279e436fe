package dateline.ingest.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Writes values one after the other, for stores that hold millions of them. {@link Unpacker} reads them back. */
public final class Packer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

    /** Seven bits to a byte, the last ones first; a negative number takes ten bytes. */
    public Packer number(long number) {
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            bytes.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return this;
    }

    public Packer flag(boolean flag) {
        return number(flag ? 1 : 0);
    }

    public Packer text(@Nullable Object text) {
        return block(text == null ? null : text.toString().getBytes(UTF_8));
    }

    public Packer hex(@Nullable String digits) {
        return block(digits == null ? null : HexFormat.of().parseHex(digits));
    }

    /** To the millisecond, which is as exact as anything here needs to be. */
    public Packer moment(Instant time) {
        return number(time.toEpochMilli());
    }

    public Packer time(@Nullable Instant time) {
        return time == null ? flag(false) : flag(true).moment(time);
    }

    public byte[] packed() {
        return bytes.toByteArray();
    }

    /** Its length and one, for zero says that there is none. */
    private Packer block(byte @Nullable [] block) {
        if (block == null) {
            return number(0);
        }
        number(block.length + 1L);
        bytes.writeBytes(block);
        return this;
    }
}
