package dateline.deploy.runtime;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The health of a service from its first moment: alive while its stages start, ready when they run. Thread-safe. */
public final class Health {
    private volatile @Nullable StageHost host;
    private volatile List<Front> fronts = List.of();

    /** Takes the stages and the fronts as soon as they are started. */
    public void watch(StageHost started, List<Front> answering) {
        fronts = List.copyOf(answering);
        host = started;
    }

    /** Whether nothing has failed. */
    boolean isAlive() {
        StageHost known = host;
        return known == null || known.isAlive();
    }

    /** Whether records are processed and can be told of. */
    boolean isReady() {
        StageHost known = host;
        return known != null && known.isReady() && fronts.stream().allMatch(Front::isReady);
    }

    /** The state of each stage, in lower case. */
    Map<String, String> stages() {
        Map<String, String> stages = new TreeMap<>();
        StageHost known = host;
        if (known != null) {
            known.states()
                    .forEach((stage, state) -> stages.put(stage, state.name().toLowerCase(java.util.Locale.ROOT)));
        }
        fronts.forEach(front -> stages.put(front.name(), front.isReady() ? "running" : "starting"));
        return stages;
    }
}
