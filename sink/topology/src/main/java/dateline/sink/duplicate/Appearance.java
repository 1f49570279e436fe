package dateline.sink.duplicate;

import java.util.Comparator;

/**
 * That an article appeared at some moment. Articles are in order by it; of those that appeared at once, by id: the order
 * is the same whoever asks and whatever came first.
 *
 * @param at in milliseconds
 * @param article its id
 */
public record Appearance(long at, String article) implements Comparable<Appearance> {
    private static final Comparator<Appearance> ORDER =
            Comparator.comparingLong(Appearance::at).thenComparing(Appearance::article);

    @Override
    public int compareTo(Appearance other) {
        return ORDER.compare(this, other);
    }

    /** Whether it comes before the other. */
    public boolean isBefore(Appearance other) {
        return compareTo(other) < 0;
    }
}
