package dateline.enrich.content;

import java.util.List;
import java.util.stream.Collectors;

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

    /** Several blocks as one line. */
    static Block joined(Box box, List<Block> blocks) {
        return new Block(
                box,
                blocks.stream().map(Block::text).collect(Collectors.joining(" ")),
                blocks.stream().mapToInt(Block::words).sum(),
                blocks.stream().mapToInt(Block::linkedWords).sum());
    }

    /** Share of the words that are links. */
    double linkShare() {
        return words == 0 ? 1 : (double) linkedWords / words;
    }

    /** Words that count as running text: none in short lines, lists of links and rows of tables. */
    int prose() {
        return !box.tag().equals("tr") && words >= FEWEST_WORDS_OF_PROSE && linkShare() < 0.4 ? words - linkedWords : 0;
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
