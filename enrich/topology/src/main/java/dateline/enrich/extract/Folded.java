package dateline.enrich.extract;

/** Texts by their letters and digits alone, in lower case, to compare them by. */
final class Folded {
    private Folded() {}

    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
