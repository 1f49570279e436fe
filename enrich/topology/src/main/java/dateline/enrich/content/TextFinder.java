package dateline.enrich.content;

import dateline.enrich.content.ArticleText.Surroundings;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;

/** Finds the article's text on a page. Thread-safe. */
public final class TextFinder {
    private static final int LONGEST_OPENING = 4_000;
    /** A page that shows fewer words waits for scripts, or is no article. */
    private static final int FEWEST_WORDS = 40;

    private final Hints hints = new Hints();

    /**
     * Finds the text; where the page holds none, it has no paragraphs. What is hidden counts where next to nothing is
     * shown.
     *
     * @param visitor looks at the page's elements on the way, so that nobody has to go through them again
     */
    public ArticleText find(Document page, ElementVisitor visitor) {
        ArticleText shown = found(LayoutReader.read(page, hints, visitor), page.title());
        if (shown.surroundings().words() >= FEWEST_WORDS) {
            return shown;
        }
        ArticleText hidden = found(LayoutReader.readHidden(page, hints), page.title());
        return hidden.words() >= FEWEST_WORDS ? hidden : shown;
    }

    private static ArticleText found(Layout layout, String title) {
        Box main = MainBox.find(layout, title);
        return ArticleText.shown(Selection.of(within(layout, main)), surroundings(layout.blocks()));
    }

    private static Surroundings surroundings(List<Block> blocks) {
        StringBuilder opening = new StringBuilder();
        for (Block block : blocks) {
            if (opening.length() < LONGEST_OPENING) {
                opening.append(block.text(), 0, Math.min(block.text().length(), LONGEST_OPENING))
                        .append('\n');
            }
        }
        return new Surroundings(
                blocks.stream().mapToInt(Block::words).sum(),
                blocks.stream().mapToInt(Block::linkedWords).sum(),
                opening.toString());
    }

    private static List<Block> within(Layout layout, Box main) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : layout.blocks()) {
            if (block.box().isWithin(main) && !block.box().isOutside()) {
                blocks.add(block);
            }
        }
        return blocks;
    }
}
