package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

import dateline.ingest.robots.RobotsRules;
import java.util.List;

/**
 * Errands at one host that are run one after the other. Several at once only where the host wants no pause between
 * them.
 *
 * @param host who is asked
 * @param errands what for, at least one
 * @param rules what its robots.txt allows
 */
record Lease(Host host, List<Errand> errands, RobotsRules rules) {
    Lease {
        requireNonNull(host, "host");
        requireNonNull(rules, "rules");
        errands = List.copyOf(errands);
        if (errands.isEmpty()) {
            throw new IllegalArgumentException("lease at " + host.name() + " must have an errand but has none");
        }
    }

    /** The errands from the given one on. */
    List<Errand> from(int number) {
        return errands.subList(number, errands.size());
    }
}
