package dateline.enrich.sentiment;

/**
 * What kind of sentence a target stands in. Headlines say what they say in fewer words, so that the same model is surer of
 * them, and rightly so.
 */
public enum Genre {
    /** Ends as a sentence does. */
    SENTENCE,
    /** Short, and ends in a word. */
    HEADLINE;

    private static final int KINDS = 100;

    /** A kind of feature of sentences of this genre. */
    int kind(int kind) {
        return kind + KINDS * ordinal();
    }
}
