package dateline.sink.revision;

import static java.util.Objects.requireNonNull;

import dateline.enrich.events.Facts;
import java.time.Instant;

/**
 * The latest published version of an article, as far as the next one needs it.
 *
 * @param version its number, from 1
 * @param firstCreated when the first version's page was fetched
 * @param versionCreated when this version's page was fetched
 * @param facts what the page said
 */
public record Edition(int version, Instant firstCreated, Instant versionCreated, Facts facts) {
    public Edition {
        if (version < 1) {
            throw new IllegalArgumentException("version must be positive but is " + version);
        }
        requireNonNull(firstCreated, "firstCreated");
        requireNonNull(versionCreated, "versionCreated");
        requireNonNull(facts, "facts");
    }
}
