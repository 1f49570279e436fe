package dateline.enrich.content;

import java.util.ArrayList;
import java.util.List;

/**
 * The article's text and what stood around it.
 *
 * @param paragraphs paragraphs, sub-headings and list items, in reading order
 * @param words the words in them
 * @param surroundings what the whole page looks like
 */
public record ArticleText(List<String> paragraphs, int words, Surroundings surroundings) {
    private static final int LONGEST_TEXT = 400_000;

    public ArticleText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** A text of these paragraphs on that page; of very many only the first. */
    public static ArticleText of(List<String> paragraphs, Surroundings surroundings) {
        List<String> kept = bounded(paragraphs);
        return new ArticleText(kept, kept.stream().mapToInt(Words::count).sum(), surroundings);
    }

    /** The text that consists of these blocks of a page. */
    static ArticleText shown(List<Block> blocks, Surroundings surroundings) {
        List<String> kept = bounded(blocks.stream().map(Block::text).toList());
        int words = blocks.stream().limit(kept.size()).mapToInt(Block::words).sum();
        return new ArticleText(kept, words, surroundings);
    }

    /** No article is longer, and a record has to fit on a topic. */
    private static List<String> bounded(List<String> paragraphs) {
        List<String> kept = new ArrayList<>();
        int left = LONGEST_TEXT;
        for (String paragraph : paragraphs) {
            left -= paragraph.length() + 1;
            if (left < 0) {
                break;
            }
            kept.add(paragraph);
        }
        return kept;
    }

    /** How many chars the paragraphs have. */
    public int length() {
        return paragraphs.stream().mapToInt(String::length).sum();
    }

    /** The paragraphs, one a line. */
    public String joined() {
        return String.join("\n", paragraphs);
    }

    /**
     * The whole page.
     *
     * @param words all words on it
     * @param linkedWords those of them that are links
     * @param opening its first lines, wherever they stand, for a look at what the page says of itself
     */
    public record Surroundings(int words, int linkedWords, String opening) {}
}
