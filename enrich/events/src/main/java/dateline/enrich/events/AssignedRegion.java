package dateline.enrich.events;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A region that an article is about.
 *
 * @param id the region
 * @param m49 the UN M49 area of the same extent; absent where there is none
 * @param confidence 0 to 1
 */
public record AssignedRegion(Region id, @Nullable String m49, double confidence) {
    public AssignedRegion {
        requireNonNull(id, "id");
        Scores.requireConfidence(confidence);
    }

    /** The region with the area code that belongs to it. */
    public static AssignedRegion of(Region region, double confidence) {
        return new AssignedRegion(region, region.m49(), confidence);
    }
}
