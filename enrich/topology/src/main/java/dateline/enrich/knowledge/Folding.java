package dateline.enrich.knowledge;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which names are compared: lower case, and letters without the marks that English keyboards lack. */
public final class Folding {
    private static final String SPECIAL = "ıłøđðþßæœəħ";
    private static final String[] PLAIN = {"i", "l", "o", "d", "d", "th", "ss", "ae", "oe", "a", "h"};

    private Folding() {}

    /** A word in that form. */
    public static String of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) >= 0x80) {
                return plain(lower);
            }
        }
        return lower;
    }

    private static String plain(String word) {
        String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            int special = SPECIAL.indexOf(c);
            if (special >= 0) {
                kept.append(PLAIN[special]);
            } else if (c < 0x300 || c > 0x36F) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
