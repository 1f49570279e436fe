package dateline.enrich.markup;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;

/** Tells by statistics in which character set a text is written that says nothing of it, or the wrong thing. */
final class Likeness {
    private static final int LARGEST_SAMPLE = 8_000;
    private static final int LEAST_CONFIDENCE = 10;

    private Likeness() {}

    /** The character set whose languages a page looks like most; windows-1252 where it looks like none. */
    static Charset of(Bytes page) {
        byte[] sample = sample(page);
        CharsetMatch match = new CharsetDetector().setText(sample).detect();
        return match == null || match.getConfidence() < LEAST_CONFIDENCE
                ? Charsets.WINDOWS_1252
                : Charsets.of(match.getName()).orElse(Charsets.WINDOWS_1252);
    }

    /** Share of the letters between the tags that are none of ASCII; 0 where nearly none is. */
    static double shareBeyondAscii(Bytes page) {
        int beyond = 0;
        int letters = 0;
        byte[] sample = sample(page);
        for (int i = 0; i < sample.length; i++) {
            beyond += sample[i] < 0 ? 1 : 0;
            letters += sample[i] < 0 || new Bytes(sample).isLetter(i) ? 1 : 0;
        }
        return letters == 0 ? 0 : (double) beyond / letters;
    }

    /** Runs of text that hold more than ASCII, from the beginning. */
    private static byte[] sample(Bytes page) {
        Bytes lean = Ballast.cutFrom(page, 0);
        byte[] sample = new byte[LARGEST_SAMPLE];
        int size = 0;
        int at = 0;
        while (at < lean.length() && size < LARGEST_SAMPLE) {
            int open = lean.indexOf('<', at);
            if (isBeyondAscii(lean, at, open)) {
                int length = Math.min(open - at, LARGEST_SAMPLE - size);
                System.arraycopy(lean.array(), at, sample, size, length);
                size += length;
            }
            at = lean.indexOf('>', open);
        }
        return Arrays.copyOf(sample, size);
    }

    private static boolean isBeyondAscii(Bytes page, int start, int end) {
        for (int i = start; i < end; i++) {
            if (page.array()[i] < 0) {
                return true;
            }
        }
        return false;
    }
}
