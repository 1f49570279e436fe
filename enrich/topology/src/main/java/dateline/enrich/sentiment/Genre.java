package dateline.enrich.sentiment;

/**
 * What kind of sentence a target stands in. Headlines say what they say in fewer words, so that the same model is surer of
 * them, and rightly so.
 */
public enum Genre {
    /** Ends as a sentence does. */
    SENTENCE(0),
    /** Short, and ends in a word. */
    HEADLINE(1);

    private static final int KINDS = 100;

    private final int number;

    Genre(int number) {
        this.number = number;
    }

    /** Its number, from 0. */
    public int number() {
        return number;
    }

    /** A kind of feature of sentences of this genre. */
    int kind(int kind) {
        return kind + KINDS * number;
    }
}
