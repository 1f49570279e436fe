package dateline.enrich.content;

import java.util.List;

/**
 * A page as a reader sees it: its boxes, each after the one around it, and its blocks of text in reading order.
 *
 * @param boxes never empty; the first is the page
 * @param blocks the text
 */
record Layout(List<Box> boxes, List<Block> blocks) {
    Layout {
        boxes = List.copyOf(boxes);
        blocks = List.copyOf(blocks);
    }

    Box page() {
        return boxes.getFirst();
    }
}
