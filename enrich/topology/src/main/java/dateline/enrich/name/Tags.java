package dateline.enrich.name;

import java.util.ArrayList;
import java.util.List;

/**
 * The tags that say for each token whether it stands outside all names, or begins, continues or ends one of some kind, or
 * is one alone.
 */
public final class Tags {
    /** The tag of a token in no name. */
    public static final int OUTSIDE = 0;
    /** How many tags there are. */
    public static final int COUNT = 1 + 4 * Kind.values().length;

    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final int BEGIN = 0;
    private static final int INSIDE = 1;
    private static final int LAST = 2;
    private static final int UNIT = 3;

    private Tags() {}

    /** The tags of a stretch of so many tokens in which those names stand. */
    public static int[] of(List<Name> names, int size) {
        int[] tags = new int[size];
        for (Name name : names) {
            int base = 1 + 4 * KINDS.indexOf(name.kind());
            if (name.first() == name.last()) {
                tags[name.first()] = base + UNIT;
            } else {
                java.util.Arrays.fill(tags, name.first() + 1, name.last(), base + INSIDE);
                tags[name.first()] = base + BEGIN;
                tags[name.last()] = base + LAST;
            }
        }
        return tags;
    }

    /** Whether a tag may stand right behind another. */
    public static boolean follows(int before, int tag) {
        return isOpen(before) ? continues(tag) && kind(tag) == kind(before) : !continues(tag);
    }

    /** Whether a tag may be the last of all. */
    static boolean mayEnd(int tag) {
        return !isOpen(tag);
    }

    /** Whether a tag may be the first of all. */
    static boolean mayStart(int tag) {
        return !continues(tag);
    }

    /** Whether a tag is that of a token in a name of that kind. */
    public static boolean isOf(int tag, Kind kind) {
        return tag != OUTSIDE && kind(tag) == kind;
    }

    /** The names that a stretch's tags make. */
    static List<Name> names(int[] tags, double[] confidences) {
        List<Name> names = new ArrayList<>();
        int first = 0;
        double confidence = 1;
        for (int i = 0; i < tags.length; i++) {
            if (tags[i] != OUTSIDE) {
                boolean starts = !continues(tags[i]);
                first = starts ? i : first;
                confidence = starts ? confidences[i] : Math.min(confidence, confidences[i]);
                if (!isOpen(tags[i])) {
                    names.add(new Name(first, i, kind(tags[i]), confidence));
                }
            }
        }
        return names;
    }

    private static Kind kind(int tag) {
        return KINDS.get((tag - 1) / 4);
    }

    private static int part(int tag) {
        return (tag - 1) % 4;
    }

    private static boolean isOpen(int tag) {
        return tag != OUTSIDE && (part(tag) == BEGIN || part(tag) == INSIDE);
    }

    private static boolean continues(int tag) {
        return tag != OUTSIDE && (part(tag) == INSIDE || part(tag) == LAST);
    }
}
