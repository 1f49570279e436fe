package dateline.enrich.extract;

/** Texts by their letters and digits alone, in lower case, to compare them by. */
final class Folded {
    private Folded() {}

    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (Character.isLetterOrDigit(letter)) {
                folded.appendCodePoint(Character.toLowerCase(letter));
            }
        }
        return folded.toString();
    }
}
