package dateline.deploy.standalone.chaos;

import java.util.List;

/**
 * What a run came to.
 *
 * @param faults how many struck
 * @param starts how often services were started
 * @param settled whether all was published in time after the last fault
 * @param events how many were published
 * @param deadLetters records that no service could process
 * @param breaches promises that were broken, one a line
 */
public record Verdict(int faults, int starts, boolean settled, int events, int deadLetters, List<String> breaches) {
    public Verdict {
        breaches = List.copyOf(breaches);
    }

    /** Whether nothing was lost and nothing doubled. */
    public boolean isKept() {
        return settled && breaches.isEmpty();
    }
}
