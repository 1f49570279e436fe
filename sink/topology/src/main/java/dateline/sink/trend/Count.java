package dateline.sink.trend;

import static java.util.Objects.requireNonNull;

import dateline.sink.events.Trend;
import org.jspecify.annotations.Nullable;

/**
 * What an article adds to one subject's counts.
 *
 * @param kind what the subject is
 * @param subject its id
 * @param name the actor's name; absent for other kinds
 * @param sum what is added
 */
public record Count(
        Trend.Kind kind, String subject, @Nullable String name, Sum sum) {
    /** It bounds how many tasks can share the work, and is how many records an article's counts take. */
    private static final int SLOTS = 4;

    public Count {
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
        requireNonNull(sum, "sum");
    }

    /** What takes it back. */
    Count negative() {
        return new Count(kind, subject, name, sum.negative());
    }

    /** Both together. */
    Count plus(Count other) {
        return new Count(kind, subject, name == null ? other.name : name, sum.plus(other.sum));
    }

    /** Which share of all subjects it belongs to; the same for ever. */
    int slot() {
        return Math.floorMod((kind.word() + "/" + subject).hashCode(), SLOTS);
    }
}
