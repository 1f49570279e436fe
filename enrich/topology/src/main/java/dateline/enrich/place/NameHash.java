package dateline.enrich.place;

import dateline.enrich.knowledge.Folding;

/** A 64-bit hash of a name word by word, so that a text is looked up while it is read. */
final class NameHash {
    static final long START = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private NameHash() {}

    /** The hash of a name and one more word in its folded form. */
    static long with(long hash, String word) {
        long next = hash;
        for (int i = 0; i < word.length(); i++) {
            next = (next ^ word.charAt(i)) * PRIME;
        }
        return (next ^ ' ') * PRIME;
    }

    /** A word as names are compared: folded, and with the short form of what is mostly shortened. */
    static String key(String word) {
        String folded = Folding.of(word);
        return switch (folded) {
            case "saint" -> "st";
            case "mount" -> "mt";
            case "fort" -> "ft";
            default -> folded;
        };
    }
}
