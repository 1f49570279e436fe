package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

import dateline.ingest.fetch.Fetched.Failed;
import dateline.ingest.robots.RobotsRules;
import java.time.Instant;

/** What a host's robots.txt has to say before an address is fetched. */
sealed interface Permit {
    /**
     * It may be fetched as far as these rules allow.
     *
     * @param rules to be kept
     */
    record Granted(RobotsRules rules) implements Permit {
        public Granted {
            requireNonNull(rules, "rules");
        }
    }

    /**
     * The robots.txt has to be had first.
     *
     * @param errand how
     */
    record Unknown(Errand.Ask errand) implements Permit {
        public Unknown {
            requireNonNull(errand, "errand");
        }
    }

    /**
     * The robots.txt could not be had yet.
     *
     * @param until when it is asked for again
     */
    record Later(Instant until) implements Permit {
        public Later {
            requireNonNull(until, "until");
        }
    }

    /**
     * The robots.txt cannot be had, so that nothing is allowed for now.
     *
     * @param why it cannot
     */
    record Refused(Failed why) implements Permit {
        public Refused {
            requireNonNull(why, "why");
        }
    }
}
