package dateline.ingest.events;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The bytes of a page's body, after content decoding; immutable. */
public final class Payload {
    /** No bytes. */
    public static final Payload NONE = new Payload(new byte[0]);

    private final byte[] bytes;
    private @Nullable String sha256; // the same whoever computes it

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes the array over: the caller must not write to it again. */
    public static Payload of(byte[] bytes) {
        return new Payload(bytes);
    }

    /** Number of bytes. */
    public int size() {
        return bytes.length;
    }

    /** A fresh stream over the bytes. */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** The first bytes, so many at most, each as the character of its number (ISO 8859-1). */
    public String head(int most) {
        return new String(bytes, 0, Math.min(most, bytes.length), ISO_8859_1);
    }

    /** A copy of the bytes. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** Lower-case hexadecimal SHA-256 of the bytes; computed once. */
    public String sha256() {
        String known = sha256;
        if (known == null) {
            known = digest(bytes);
            sha256 = known;
        }
        return known;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The array itself, for the serde, which does not write to it. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload payload && Arrays.equals(bytes, payload.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
