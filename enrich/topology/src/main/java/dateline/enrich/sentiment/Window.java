package dateline.enrich.sentiment;

/**
 * A sentence around its target, at most {@value #REACH} tokens to each side: the target is one place, runs of names are
 * drawn together, and those that touch the target are drawn into it.
 */
final class Window {
    private static final int REACH = 60;
    private static final int TARGET = -1;

    private final Units units;
    private final int[] tokens;
    private int size;
    private final int target;

    Window(Units units, int first, int last) {
        this.units = units;
        this.tokens = new int[2 * REACH + 1];
        fill(start(first), first);
        while (size > 0 && word(size - 1) == Units.NAME) {
            size--;
        }
        this.target = size;
        tokens[size++] = TARGET;
        fill(last + 1, end(last));
    }

    private int start(int first) {
        int from = first;
        while (from > Math.max(0, first - REACH) && units.sentence(from - 1) == units.sentence(first)) {
            from--;
        }
        return from;
    }

    private int end(int last) {
        int to = last + 1;
        while (to < Math.min(units.size(), last + 1 + REACH) && units.sentence(to) == units.sentence(last)) {
            to++;
        }
        return to;
    }

    private void fill(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean name = units.word(i) == Units.NAME;
            int before = word(size - 1);
            if (!name || (before != Units.NAME && before != Units.TARGET)) {
                tokens[size++] = i;
            }
        }
    }

    int size() {
        return size;
    }

    /** Where the target stands. */
    int target() {
        return target;
    }

    /** The token in a place that is not the target's. */
    int token(int place) {
        return tokens[place];
    }

    /** The word in a place, which may lie beyond either end. */
    int word(int place) {
        if (place < 0 || place >= size) {
            return Units.NOTHING;
        }
        return tokens[place] == TARGET ? Units.TARGET : units.word(tokens[place]);
    }
}
