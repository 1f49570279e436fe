package dateline.enrich.sentiment;

/**
 * A sentence around its target, at most {@value #REACH} tokens to each side: the target is one place, runs of names are
 * drawn together, and those that touch the target are drawn into it.
 */
final class Window {
    private static final int REACH = 60;
    private static final int TARGET = -1;
    private static final int LONGEST_HEADLINE = 25;

    private final Units units;
    private final Voice voice;
    private final int[] tokens;
    private int size;
    private final int target;
    private final Genre genre;

    Window(Units units, int first, int last, Voice voice) {
        this.units = units;
        this.voice = voice;
        this.tokens = new int[2 * REACH + 1];
        fill(start(first), first);
        while (size > 0 && word(size - 1) == Units.NAME) {
            size--;
        }
        this.target = size;
        tokens[size++] = TARGET;
        int end = end(last);
        fill(last + 1, end);
        this.genre = size <= LONGEST_HEADLINE && !units.isMark(end - 1) ? Genre.HEADLINE : Genre.SENTENCE;
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
            boolean heard = voice == Voice.ANY || !units.isQuoted(i);
            if (heard && (!name || (before != Units.NAME && before != Units.TARGET))) {
                tokens[size++] = i;
            }
        }
    }

    int size() {
        return size;
    }

    Genre genre() {
        return genre;
    }

    /** Where the target stands. */
    int target() {
        return target;
    }

    /** The first place of the target's clause, as far as marks and conjunctions tell. */
    int clauseStart() {
        int place = target;
        while (place > 0 && !units.partsClauses(tokens[place - 1])) {
            place--;
        }
        return place;
    }

    /** The place after the last of the target's clause. */
    int clauseEnd() {
        int place = target + 1;
        while (place < size && !units.partsClauses(tokens[place])) {
            place++;
        }
        return place;
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
