package dateline.enrich.sentiment;

import static dateline.enrich.sentiment.Features.mix;

/**
 * A way in which the model sees one word by itself, whatever the words beside it. For those who train it: what is learnt of a
 * word can be told of words that mean alike.
 */
public enum Sight {
    /** Anywhere before the target. */
    BEFORE(2, 1),
    /** Anywhere after it. */
    AFTER(2, 2),
    /** Before it in its clause. */
    BEFORE_IN_CLAUSE(17, 1),
    /** After it in its clause. */
    AFTER_IN_CLAUSE(17, 2),
    /** The word but one before it. */
    SECOND_BEFORE(30, -2),
    /** The word before it. */
    NEXT_BEFORE(30, -1),
    /** The word after it. */
    NEXT_AFTER(30, 1),
    /** The word but one after it. */
    SECOND_AFTER(30, 2);

    private final int kind;
    private final int place;

    Sight(int kind, int place) {
        this.kind = kind;
        this.place = place;
    }

    /** The number of the feature that shows a word in small letters so. */
    public int key(String word, Genre genre) {
        return mix(genre.kind(kind), Units.number(word), place);
    }
}
