package dateline.ingest;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes broken documents of whole ones: cut off, with bytes changed, and with parts left out, repeated very often, or
 * taken from another. The same chance makes the same ones. For one thread.
 */
final class Breaker {
    private static final int MOST_CHANGES = 8;
    private static final int MOST_REPEATS = 2_000;
    private static final int LONGEST_PART = 200;
    private static final int LARGEST = 4 * 1024 * 1024;

    private final RandomGenerator chance;
    private final List<byte[]> whole;

    Breaker(RandomGenerator chance, List<byte[]> whole) {
        this.chance = chance;
        this.whole = List.copyOf(whole);
    }

    /** The next broken one. */
    byte[] next() {
        byte[] document = any();
        for (int left = chance.nextInt(1, MOST_CHANGES); left > 0 && document.length > 0; left--) {
            document = changed(document);
        }
        return document;
    }

    private byte[] any() {
        return whole.get(chance.nextInt(whole.size()));
    }

    private byte[] changed(byte[] document) {
        return switch (chance.nextInt(5)) {
            case 0 -> Arrays.copyOf(document, chance.nextInt(document.length));
            case 1 -> noisy(document);
            case 2 -> spliced(document, new byte[0], 1, LONGEST_PART);
            case 3 -> spliced(document, part(document), chance.nextInt(1, MOST_REPEATS), 0);
            default -> spliced(document, part(any()), 1, LONGEST_PART);
        };
    }

    private byte[] noisy(byte[] document) {
        byte[] noisy = document.clone();
        for (int left = chance.nextInt(1, 20); left > 0; left--) {
            noisy[chance.nextInt(noisy.length)] = (byte) chance.nextInt(256);
        }
        return noisy;
    }

    private byte[] part(byte[] document) {
        int start = chance.nextInt(document.length);
        return Arrays.copyOfRange(document, start, Math.min(document.length, start + chance.nextInt(1, LONGEST_PART)));
    }

    /** With something, so many times, in place of a part that is no longer than that. */
    private byte[] spliced(byte[] document, byte[] put, int times, int longest) {
        int start = chance.nextInt(document.length);
        int end = Math.min(document.length, start + (longest == 0 ? 0 : chance.nextInt(longest)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(document, 0, start);
        for (int left = times; left > 0 && out.size() < LARGEST; left--) {
            out.writeBytes(put);
        }
        out.write(document, end, document.length - end);
        return out.toByteArray();
    }
}
