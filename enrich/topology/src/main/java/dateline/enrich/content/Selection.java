package dateline.enrich.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Selects, among the blocks of the main box, those that a reader takes for the article. */
final class Selection {
    private static final double SHARE_OF_A_COLUMN = 0.3;

    private static final int FEWEST_UNLINKED_WORDS = 10;
    private static final int WORDS_OF_A_LINE = 15;

    private final List<Block> blocks;
    private final Set<Box> columns;

    private Selection(List<Block> blocks) {
        this.blocks = blocks;
        this.columns = columns(blocks);
    }

    static List<Block> of(List<Block> blocks) {
        return new Selection(blocks).selected();
    }

    private List<Block> selected() {
        List<Block> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int last = last();
        for (int i = first(); i <= last; i++) {
            Block block = blocks.get(i);
            if (isText(block) && seen.add(block.text())) {
                kept.add(block);
            }
        }
        return kept;
    }

    private static boolean isText(Block block) {
        if (block.box().tag().equals("h1") || Notices.include(block)) {
            return false;
        }
        return block.linkShare() <= 0.5 || block.words() - block.linkedWords() >= FEWEST_UNLINKED_WORDS;
    }

    private int first() {
        for (int i = 0; i < blocks.size(); i++) {
            if (isProse(blocks.get(i))) {
                return i;
            }
        }
        return blocks.size();
    }

    /** The last running text, and what follows it in the same column. */
    private int last() {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (isProse(blocks.get(i)) || isInColumn(blocks.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isProse(Block block) {
        boolean sentence = block.endsSentence() || block.words() >= WORDS_OF_A_LINE;
        return block.prose() > 0 && sentence && !block.box().isHeading();
    }

    private boolean isInColumn(Block block) {
        Box parent = block.box().parent();
        Box grandparent = parent == null ? null : parent.parent();
        return block.linkShare() < 0.5
                && !block.box().isHeading()
                && (isColumn(parent) || (isColumn(grandparent) && isItem(block)));
    }

    private static boolean isItem(Block block) {
        return block.box().tag().equals("li")
                || block.box().tag().equals("tr")
                || block.box().tag().equals("p");
    }

    private boolean isColumn(@Nullable Box box) {
        return box != null && columns.contains(box);
    }

    /** The boxes that hold much of the running text directly. */
    private static Set<Box> columns(List<Block> blocks) {
        Map<Box, Integer> prose = new HashMap<>();
        int total = 0;
        for (Block block : blocks) {
            Box parent = block.box().parent();
            if (parent != null) {
                prose.merge(parent, block.prose(), Integer::sum);
                total += block.prose();
            }
        }
        Set<Box> columns = new HashSet<>();
        double least = total * SHARE_OF_A_COLUMN;
        prose.forEach((box, words) -> {
            if (words >= least) {
                columns.add(box);
            }
        });
        return columns;
    }
}
