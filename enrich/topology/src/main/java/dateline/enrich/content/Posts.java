package dateline.enrich.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the posts that an article is made of, as live blogs are, from teasers of other articles: both are articles in an
 * article, but posts hold most of its text, and do not open with a link.
 */
final class Posts {
    private static final int FEWEST_WORDS = 30;

    private final @Nullable Box[] around;
    private final boolean[] opened;
    private final boolean[] opensWithTitle;
    private final Map<Box, List<Box>> nested = new HashMap<>();

    private Posts(Layout layout) {
        around = new Box[layout.boxes().size()];
        opened = new boolean[around.length];
        opensWithTitle = new boolean[around.length];
        for (Box box : layout.boxes()) {
            Box article = articleAround(box);
            around[box.place()] = article;
            if (article != null && box.role() == Box.Role.NESTED) {
                nested.computeIfAbsent(article, key -> new ArrayList<>()).add(box);
            }
        }
    }

    private @Nullable Box articleAround(Box box) {
        Box parent = box.parent();
        if (parent == null) {
            return null;
        }
        return parent.tag().equals("article") ? parent : around[parent.place()];
    }

    /** The boxes of the posts. */
    static Set<Box> of(Layout layout) {
        Posts posts = new Posts(layout);
        if (posts.nested.isEmpty()) {
            return Set.of();
        }
        layout.blocks().forEach(posts::note);
        Set<Box> found = new HashSet<>();
        posts.nested.forEach((article, boxes) -> found.addAll(posts.among(boxes, article)));
        return found;
    }

    /** Marks the boxes that open with the block. */
    private void note(Block block) {
        Box box = block.box();
        while (box != null && !opened[box.place()]) {
            opened[box.place()] = true;
            opensWithTitle[box.place()] = Teasers.isTitle(block);
            box = box.parent();
        }
    }

    private List<Box> among(List<Box> boxes, Box article) {
        List<Box> posts =
                boxes.stream().filter(box -> !opensWithTitle[box.place()]).toList();
        int within = words(posts);
        int beside = article.prose() - words(boxes);
        return within > beside && within >= posts.size() * FEWEST_WORDS ? posts : List.of();
    }

    private static int words(List<Box> boxes) {
        return boxes.stream().mapToInt(Box::prose).sum();
    }
}
