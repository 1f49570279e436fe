package dateline.enrich.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Selects, among the blocks of the main box, those that a reader takes for the article. */
final class Selection {
    private Selection() {}

    static List<String> of(List<Block> blocks) {
        List<String> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int first = firstProse(blocks);
        int last = lastProse(blocks);
        for (int i = Math.max(first, 0); i <= last; i++) {
            Block block = blocks.get(i);
            if (isText(block) && seen.add(block.text())) {
                kept.add(block.text());
            }
        }
        return kept;
    }

    private static boolean isText(Block block) {
        if (block.box().tag().equals("h1")) {
            return false;
        }
        if (block.linkShare() > 0.5) {
            return block.prose() > 0;
        }
        return block.words() > 0;
    }

    private static int firstProse(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).prose() > 0 && !blocks.get(i).box().isHeading()) {
                return i;
            }
        }
        return -1;
    }

    private static int lastProse(List<Block> blocks) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i).prose() > 0 && !blocks.get(i).box().isHeading()) {
                return i;
            }
        }
        return -1;
    }
}
