package dateline.enrich.content;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the teasers of other articles: a line that is a link, and after it a sentence or two, in a small box of their own.
 */
final class Teasers {
    private static final int FEWEST_WORDS_OF_TITLE = 3;
    private static final int LONGEST_TEASER = 90;
    private static final double LARGEST_SHARE = 0.3;

    /** For each box by its place how many blocks there are up to the first one of running text in it; 0: it has none. */
    private final int[] firstProse;

    private final int longest;

    private Teasers(Layout layout) {
        firstProse = new int[layout.boxes().size()];
        longest = (int) Math.min(LONGEST_TEASER, layout.page().prose() * LARGEST_SHARE);
        for (int i = 0; i < layout.blocks().size(); i++) {
            if (layout.blocks().get(i).prose() > 0) {
                note(layout.blocks().get(i).box(), i);
            }
        }
    }

    private void note(Box innermost, int place) {
        Box box = innermost;
        while (box != null && firstProse[box.place()] == 0) {
            firstProse[box.place()] = place + 1;
            box = box.parent();
        }
    }

    /** The boxes of the teasers. */
    static Set<Box> of(Layout layout) {
        Teasers teasers = new Teasers(layout);
        Set<Box> found = new HashSet<>();
        for (int i = 0; i < layout.blocks().size(); i++) {
            Box teaser = isTitle(layout.blocks().get(i))
                    ? teasers.around(layout.blocks().get(i), i)
                    : null;
            if (teaser != null) {
                found.add(teaser);
            }
        }
        return found;
    }

    /** Whether it is a link that may be the title of another article. */
    static boolean isTitle(Block block) {
        return block.linkShare() > 0.8 && block.words() >= FEWEST_WORDS_OF_TITLE;
    }

    /** The innermost box around the title that holds running text too, where that is little and follows the title. */
    private @Nullable Box around(Block title, int place) {
        Box box = title.box();
        while (box.parent() != null && box.prose() == 0) {
            box = box.parent();
        }
        return firstProse[box.place()] > place + 1 && box.prose() <= longest ? box : null;
    }
}
