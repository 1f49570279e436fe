package dateline.enrich.content;

import java.util.List;

/**
 * The article's text and what stood around it.
 *
 * @param paragraphs paragraphs, sub-headings and list items, in reading order
 * @param words the words in them
 * @param linkedWords words that are links, on the whole page
 * @param pageWords words on the whole page
 */
public record ArticleText(List<String> paragraphs, int words, int linkedWords, int pageWords) {
    public ArticleText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The paragraphs, one a line. */
    public String joined() {
        return String.join("\n", paragraphs);
    }
}
