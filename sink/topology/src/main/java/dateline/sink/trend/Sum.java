package dateline.sink.trend;

/**
 * How many articles there are, and their tone. Scores are whole millionths, so that sums are the same in whatever order
 * they are made.
 *
 * @param articles articles that are no copies
 * @param duplicates articles that are copies
 * @param judged how many of the former have a tone
 * @param millionths the sum of their tones
 */
public record Sum(int articles, int duplicates, int judged, long millionths) {
    static final Sum NOTHING = new Sum(0, 0, 0, 0);

    /** What takes it back. */
    Sum negative() {
        return new Sum(-articles, -duplicates, -judged, -millionths);
    }

    /** Both together. */
    Sum plus(Sum other) {
        return new Sum(
                articles + other.articles,
                duplicates + other.duplicates,
                judged + other.judged,
                millionths + other.millionths);
    }

    /** Whether it adds an article, as what is counted first does; not where only a tone changes. */
    boolean isAddition() {
        return articles >= 0 && duplicates >= 0 && judged >= 0 && articles + duplicates > 0;
    }

    /** Whether it changes anything. */
    boolean isNothing() {
        return equals(NOTHING);
    }
}
