package dateline.enrich.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;

/** Finds the article's text on a page. Thread-safe. */
public final class TextFinder {
    /** Finds the text; where the page holds none, it has no paragraphs. */
    public ArticleText find(Document page) {
        Layout layout = LayoutReader.read(page);
        Box main = MainBox.find(layout);
        List<Block> blocks = within(layout, main);
        List<String> kept = Selection.of(blocks);
        return new ArticleText(
                kept,
                kept.stream().mapToInt(Words::count).sum(),
                layout.blocks().stream().mapToInt(Block::linkedWords).sum(),
                layout.blocks().stream().mapToInt(Block::words).sum());
    }

    private static List<Block> within(Layout layout, Box main) {
        Set<Box> inside = new HashSet<>(Set.of(main));
        for (Box box : layout.boxes()) {
            if (box.parent() != null && inside.contains(box.parent())) {
                inside.add(box);
            }
        }
        List<Block> blocks = new ArrayList<>();
        for (Block block : layout.blocks()) {
            if (inside.contains(block.box()) && !block.box().isOutside()) {
                blocks.add(block);
            }
        }
        return blocks;
    }
}
