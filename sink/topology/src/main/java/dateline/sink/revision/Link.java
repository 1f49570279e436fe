package dateline.sink.revision;

import static java.util.Objects.requireNonNull;

import dateline.sink.duplicate.Appearance;
import org.jspecify.annotations.Nullable;

/**
 * That an article is a copy of an earlier one.
 *
 * @param original the earlier one
 * @param similarity 0 to 1
 */
public record Link(Appearance original, double similarity) {
    public Link {
        requireNonNull(original, "original");
    }

    /** Of two links the one to the earlier original: which it is does not depend on which was found first. */
    public static @Nullable Link earlier(@Nullable Link one, @Nullable Link other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.original.isBefore(one.original) ? other : one;
    }
}
