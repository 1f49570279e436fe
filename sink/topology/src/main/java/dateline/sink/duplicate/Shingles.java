package dateline.sink.duplicate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * The runs of three content words of a text, hashed, in the order of the text. Of a long text the first
 * {@value #MOST}, which is some 2,000 words of English. Immutable.
 */
public final class Shingles {
    static final int MOST = 1024;

    private final int[] hashes;

    Shingles(int[] hashes) {
        this.hashes = hashes;
    }

    /** Reads what {@link #toBase64} wrote. */
    @JsonCreator
    static Shingles ofBase64(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        int[] hashes = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(hashes);
        return new Shingles(hashes);
    }

    /** The form in JSON: big-endian integers in Base64. */
    @JsonValue
    String toBase64() {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Integer.BYTES);
        bytes.asIntBuffer().put(hashes);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    int size() {
        return hashes.length;
    }

    int at(int place) {
        return hashes[place];
    }

    int[] sorted() {
        int[] sorted = hashes.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shingles that && Arrays.equals(hashes, that.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return hashes.length + " shingles";
    }
}
