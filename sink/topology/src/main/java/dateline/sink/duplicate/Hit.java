package dateline.sink.duplicate;

import static java.util.Objects.requireNonNull;

/**
 * That another text has the same keys.
 *
 * @param other the other article
 * @param arrived when its text was looked at, in milliseconds of the wall clock
 * @param bands how many keys both have
 * @param rare how many of them no more texts have than a bucket holds
 */
public record Hit(Appearance other, long arrived, int bands, int rare) {
    public Hit {
        requireNonNull(other, "other");
    }

    /** The same with the bands of another group added. */
    Hit with(Hit more) {
        return new Hit(other, Math.max(arrived, more.arrived), bands + more.bands, rare + more.rare);
    }
}
