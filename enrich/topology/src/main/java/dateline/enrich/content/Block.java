package dateline.enrich.content;

/**
 * A run of text that a reader sees as a paragraph or a line of its own.
 *
 * @param box the innermost box that it stands in
 * @param text its text, spaces collapsed; never blank
 * @param words its words
 * @param linkedWords those of its words that are links
 */
record Block(Box box, String text, int words, int linkedWords) {
    private static final int FEWEST_WORDS_OF_PROSE = 8;

    /** Share of the words that are links. */
    double linkShare() {
        return words == 0 ? 1 : (double) linkedWords / words;
    }

    /** Words that count as running text: none in short lines and in lists of links. */
    int prose() {
        return words >= FEWEST_WORDS_OF_PROSE && linkShare() < 0.4 ? words - linkedWords : 0;
    }

    /** Whether it ends as sentences do. */
    boolean endsSentence() {
        int last = text.length() - 1;
        while (last > 0 && isClosing(text.charAt(last))) {
            last--;
        }
        return ".!?…。！？؟।".indexOf(text.charAt(last)) >= 0;
    }

    private static boolean isClosing(char c) {
        return "\"'”’»“)]」』 ".indexOf(c) >= 0;
    }
}
