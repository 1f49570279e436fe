package dateline.enrich.quotation;

/**
 * Tokens between quotation marks.
 *
 * @param opening the token of the opening mark
 * @param closing the token of the closing mark, or the one after the last where none closes
 * @param closed whether a mark closes it
 */
record Passage(int opening, int closing, boolean closed) {
    /** The token after the marks. */
    int after() {
        return closed ? closing + 1 : closing;
    }

    /** How many tokens stand inside. */
    int size() {
        return closing - opening - 1;
    }

    /** The two as one: a quotation that runs on in the next paragraph. */
    Passage with(Passage next) {
        return new Passage(opening, next.closing, next.closed);
    }
}
