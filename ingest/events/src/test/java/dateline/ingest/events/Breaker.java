package dateline.ingest.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Makes broken documents of whole ones: cut off, with bytes changed, with parts left out, repeated very often, or taken
 * from another, and with words in whose place there is something odd. The same seed makes the same ones; {@code
 * -Dbroken=N} tells how many are tried. For one thread.
 */
public final class Breaker {
    private static final int COUNT = Integer.getInteger("broken", 500);
    private static final int MOST_CHANGES = 8;
    private static final int MOST_REPEATS = 2_000;
    private static final int LONGEST_PART = 200;
    private static final int LONGEST_SHOWN = 1_500;
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final String BETWEEN_WORDS = " \t\r\n:=&?/,;[]{}()<>'\"";

    private final RandomGenerator chance;
    private final List<byte[]> whole;
    private final List<byte[]> odd;

    /** Reads what is broken. */
    @FunctionalInterface
    public interface Reading {
        /**
         * Reads one.
         *
         * @throws Exception where it should not have: that is the fault
         */
        void read(int number, byte[] document) throws Exception;
    }

    /** Breaks these. */
    public Breaker(int seed, List<byte[]> whole) {
        this(seed, whole, List.of());
    }

    /** Breaks these, and puts odd words in the place of theirs. */
    public Breaker(int seed, List<byte[]> whole, List<String> odd) {
        this.chance = new Random(seed);
        this.whole = List.copyOf(whole);
        this.odd = odd.stream().map(word -> word.getBytes(UTF_8)).toList();
    }

    /** Has many broken ones read; where that fails, the document is shown. */
    public void forEach(Reading reading) {
        for (int number = 0; number < COUNT; number++) {
            byte[] document = next();
            try {
                reading.read(number, document);
            } catch (Exception | StackOverflowError | AssertionError e) {
                throw new AssertionError(
                        "document " + number + " of " + document.length + " bytes: "
                                + new String(document, 0, Math.min(document.length, LONGEST_SHOWN), UTF_8),
                        e);
            }
        }
    }

    private byte[] next() {
        byte[] document = any(whole);
        for (int left = chance.nextInt(1, MOST_CHANGES); left > 0 && document.length > 0; left--) {
            document = changed(document);
        }
        return document;
    }

    private byte[] any(List<byte[]> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private byte[] changed(byte[] document) {
        return switch (chance.nextInt(odd.isEmpty() ? 5 : 12)) {
            case 0 -> Arrays.copyOf(document, chance.nextInt(document.length));
            case 1 -> noisy(document);
            case 2 -> spliced(document, new byte[0], 1, LONGEST_PART);
            case 3 -> spliced(document, part(document), chance.nextInt(1, MOST_REPEATS), 0);
            case 4 -> spliced(document, part(any(whole)), 1, LONGEST_PART);
            default -> reworded(document);
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

    /** With something odd in the place of the word that stands somewhere. */
    private byte[] reworded(byte[] document) {
        int start = chance.nextInt(document.length);
        int end = start;
        while (start > 0 && isInWord(document[start - 1])) {
            start--;
        }
        while (end < document.length && isInWord(document[end])) {
            end++;
        }
        return replaced(document, start, end, any(odd), 1);
    }

    private static boolean isInWord(byte sign) {
        return BETWEEN_WORDS.indexOf(sign) < 0;
    }

    /** With something, so many times, in place of a part that is no longer than that. */
    private byte[] spliced(byte[] document, byte[] put, int times, int longest) {
        int start = chance.nextInt(document.length);
        int end = Math.min(document.length, start + (longest == 0 ? 0 : chance.nextInt(longest)));
        return replaced(document, start, end, put, times);
    }

    private static byte[] replaced(byte[] document, int start, int end, byte[] put, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(document, 0, start);
        for (int left = times; left > 0 && out.size() < LARGEST; left--) {
            out.writeBytes(put);
        }
        out.write(document, end, document.length - end);
        return out.toByteArray();
    }
}
