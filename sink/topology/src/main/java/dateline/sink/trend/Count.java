package dateline.sink.trend;

import static java.util.Objects.requireNonNull;

import dateline.sink.events.Trend;
import org.jspecify.annotations.Nullable;

/**
 * What an article adds to one subject's counts. Scores are whole millionths, so that sums are the same in whatever order
 * they are made.
 *
 * @param kind what the subject is
 * @param subject its id
 * @param name the actor's name; absent for other kinds
 * @param articles articles that are no copies
 * @param duplicates articles that are copies
 * @param judged how many of the former have a tone
 * @param millionths the sum of their tones
 */
public record Count(
        Trend.Kind kind,
        String subject,
        @Nullable String name,
        int articles,
        int duplicates,
        int judged,
        long millionths) {
    /** It bounds how many tasks can share the work, and is how many records an article's counts take. */
    private static final int SLOTS = 4;

    public Count {
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
    }

    /** What takes it back. */
    Count negative() {
        return new Count(kind, subject, name, -articles, -duplicates, -judged, -millionths);
    }

    /** Both together. */
    Count plus(Count other) {
        return new Count(
                kind,
                subject,
                name == null ? other.name : name,
                articles + other.articles,
                duplicates + other.duplicates,
                judged + other.judged,
                millionths + other.millionths);
    }

    /** Whether it only adds, as what is counted first does. */
    public boolean isAddition() {
        return articles >= 0 && duplicates >= 0 && judged >= 0 && !isNothing();
    }

    /** Whether it changes anything. */
    boolean isNothing() {
        return articles == 0 && duplicates == 0 && judged == 0 && millionths == 0;
    }

    /** Which share of all subjects it belongs to; the same for ever. */
    int slot() {
        return Math.floorMod((kind.word() + "/" + subject).hashCode(), SLOTS);
    }
}
