package dateline.enrich.content;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the box that holds the article. Running text is added up over all boxes; then the search goes down from the page,
 * always to the box that holds the lion's share, and ends where no box does.
 */
final class MainBox {
    private static final double SHARE_THAT_IS_NO_ASIDE = 0.45;
    private static final double LIONS_SHARE = 0.75;
    private static final double SHARE_OF_A_DECK = 0.1;
    private static final double SHARE_UNDER_HEADLINE = 0.5;

    private MainBox() {}

    /** The box that holds the article of a page with that title; the boxes beside it are marked as outside. */
    static Box find(Layout layout, String title) {
        addUp(layout);
        markOutside(layout);
        layout.boxes().forEach(box -> box.addProse(-box.prose()));
        addUp(layout);
        return descend(layout, ArticleStream.opened(layout, title).orElse(layout.page()));
    }

    /** Adds up the text of the boxes that are not outside. */
    private static void addUp(Layout layout) {
        for (Block block : layout.blocks()) {
            block.box().addProse(block.box().isOutside() ? 0 : block.prose());
        }
        for (Box box : layout.boxes().reversed()) {
            if (box.parent() != null) {
                box.parent().addProse(box.prose());
            }
        }
    }

    /** Names lie: what holds half of all text is no aside, whatever it is called. */
    private static void markOutside(Layout layout) {
        double most = layout.page().prose() * SHARE_THAT_IS_NO_ASIDE;
        Set<Box> teasers = Teasers.of(layout);
        Set<Box> posts = Posts.of(layout);
        for (Box box : layout.boxes()) {
            boolean aside = standsBeside(box.role()) && !posts.contains(box);
            boolean inherited = box.parent() != null && box.parent().isOutside() && !resumesText(box);
            box.setOutside(inherited || teasers.contains(box) || (aside && (box.prose() < most || box.prose() == 0)));
        }
    }

    private static boolean standsBeside(Box.Role role) {
        return switch (role) {
            case ASIDE, CAPTION, NESTED -> true;
            case PLAIN, TEXT -> false;
        };
    }

    /** A quotation or table in a figure is text, and so is the quotation of somebody's message. */
    private static boolean resumesText(Box box) {
        Box parent = box.parent();
        if (parent == null || !box.isQuoted()) {
            return false;
        }
        boolean inText = parent.parent() == null || !parent.parent().isOutside();
        return inText && (parent.role() == Box.Role.CAPTION || box.tag().equals("blockquote"));
    }

    private static Box descend(Layout layout, Box start) {
        Set<Box> headed = headed(layout, start);
        @Nullable Box[] richest = richestChildren(layout, headed);
        Box box = start;
        Optional<Box> next = Optional.of(box);
        while (next.isPresent()) {
            box = next.get();
            next = next(box, richest, headed);
        }
        return widened(box);
    }

    /** Within one article, much text beside the main box is the article's too; a little is a deck or a biography. */
    private static Box widened(Box main) {
        Box article = main.article() == null ? main : main.article();
        return article.prose() > main.prose() * (1 + SHARE_OF_A_DECK) ? article : main;
    }

    private static Optional<Box> next(Box box, @Nullable Box[] richest, Set<Box> headed) {
        Box child = richest[box.place()];
        if (child == null) {
            return Optional.empty();
        }
        double share = headed.contains(child) ? SHARE_UNDER_HEADLINE : LIONS_SHARE;
        return child.prose() >= box.prose() * share ? Optional.of(child) : Optional.empty();
    }

    /** Of the children of each box the one with most running text; what holds the headline counts double. */
    private static @Nullable Box[] richestChildren(Layout layout, Set<Box> headed) {
        @Nullable Box[] richest = new Box[layout.boxes().size()];
        for (Box box : layout.boxes()) {
            if (box.parent() != null && !box.isOutside() && box.prose() > 0) {
                Box other = richest[box.parent().place()];
                richest[box.parent().place()] =
                        other == null || weight(box, headed) > weight(other, headed) ? box : other;
            }
        }
        return richest;
    }

    private static int weight(Box box, Set<Box> headed) {
        return headed.contains(box) ? 2 * box.prose() : box.prose();
    }

    /** The boxes around the only top heading in a box; none where there are several, which then are no headlines. */
    private static Set<Box> headed(Layout layout, Box start) {
        List<Box> headlines = layout.boxes().stream()
                .filter(box -> box.tag().equals("h1") && !box.isOutside() && box.isWithin(start))
                .toList();
        Set<Box> around = new HashSet<>();
        if (headlines.size() == 1) {
            for (Box box = headlines.getFirst(); box != null; box = box.parent()) {
                around.add(box);
            }
        }
        return around;
    }
}
