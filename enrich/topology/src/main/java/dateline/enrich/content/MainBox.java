package dateline.enrich.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the box that holds the article. Running text is added up over all boxes; then the search goes down from the page,
 * always to the box that holds the lion's share, and ends where no box does.
 */
final class MainBox {
    private static final double SHARE_THAT_IS_NO_ASIDE = 0.45;
    private static final double LIONS_SHARE = 0.75;
    private static final double LIONS_SHARE_OF_TEXT = 0.5;

    private MainBox() {}

    /** The box that holds the article; the boxes beside it are marked as outside. */
    static Box find(Layout layout) {
        addUp(layout, layout.blocks());
        markOutside(layout);
        layout.boxes().forEach(box -> box.addProse(-box.prose()));
        addUp(
                layout,
                layout.blocks().stream()
                        .filter(block -> !block.box().isOutside())
                        .toList());
        return descend(layout);
    }

    private static void addUp(Layout layout, List<Block> blocks) {
        blocks.forEach(block -> block.box().addProse(block.prose()));
        for (Box box : layout.boxes().reversed()) {
            if (box.parent() != null) {
                box.parent().addProse(box.prose());
            }
        }
    }

    /** Names lie: what holds half of all text is no aside, whatever it is called. */
    private static void markOutside(Layout layout) {
        double most = layout.page().prose() * SHARE_THAT_IS_NO_ASIDE;
        for (Box box : layout.boxes()) {
            boolean aside = box.role() == Box.Role.ASIDE || box.role() == Box.Role.CAPTION;
            boolean inherited = box.parent() != null && box.parent().isOutside() && box.role() != Box.Role.TEXT;
            box.setOutside(inherited || (aside && (box.prose() < most || box.prose() == 0)));
        }
    }

    private static Box descend(Layout layout) {
        Map<Box, Box> richest = richestChildren(layout);
        Box box = layout.page();
        Optional<Box> next = Optional.of(box);
        while (next.isPresent()) {
            box = next.get();
            next = next(box, richest);
        }
        return box;
    }

    private static Optional<Box> next(Box box, Map<Box, Box> richest) {
        return Optional.ofNullable(richest.get(box)).filter(child -> child.prose() >= box.prose() * share(child));
    }

    private static double share(Box child) {
        return child.role() == Box.Role.TEXT ? LIONS_SHARE_OF_TEXT : LIONS_SHARE;
    }

    private static Map<Box, Box> richestChildren(Layout layout) {
        Map<Box, Box> richest = new HashMap<>();
        for (Box box : layout.boxes()) {
            if (box.parent() != null && !box.isOutside() && box.prose() > 0) {
                richest.merge(box.parent(), box, (a, b) -> b.prose() > a.prose() ? b : a);
            }
        }
        return richest;
    }
}
