package dateline.enrich.sentiment;

import static dateline.enrich.sentiment.Features.mix;

/**
 * A way in which the model sees one word by itself, whatever the words beside it. For those who train it: what is learnt of a
 * word can be told of words that mean alike.
 */
public enum Sight {
    /** Anywhere before the target. */
    BEFORE(0, 2, 1),
    /** Anywhere after it. */
    AFTER(1, 2, 2),
    /** Before it in its clause. */
    BEFORE_IN_CLAUSE(2, 17, 1),
    /** After it in its clause. */
    AFTER_IN_CLAUSE(3, 17, 2),
    /** The word but one before it. */
    SECOND_BEFORE(4, 30, -2),
    /** The word before it. */
    NEXT_BEFORE(5, 30, -1),
    /** The word after it. */
    NEXT_AFTER(6, 30, 1),
    /** The word but one after it. */
    SECOND_AFTER(7, 30, 2);

    private final int number;
    private final int kind;
    private final int place;

    Sight(int number, int kind, int place) {
        this.number = number;
        this.kind = kind;
        this.place = place;
    }

    /** Its number, from 0. */
    public int number() {
        return number;
    }

    /** The number of the feature that shows a word in small letters so. */
    public int key(String word, Genre genre) {
        return mix(genre.kind(kind), Units.number(word), place);
    }
}
