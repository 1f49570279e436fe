package dateline.deploy.runtime;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The health of a service from its first moment: alive while its stages start, ready when they run. Thread-safe. */
public final class Health {
    private volatile @Nullable StageHost host;
    private volatile List<Part> parts = List.of();

    /** Takes the stages and the parts as soon as they are started. */
    public void watch(StageHost started, List<Part> beside) {
        parts = List.copyOf(beside);
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
        return known != null && known.isReady() && parts.stream().allMatch(Part::isReady);
    }

    /** The state of each stage, in lower case. */
    Map<String, String> stages() {
        Map<String, String> stages = new TreeMap<>();
        StageHost known = host;
        if (known != null) {
            known.states()
                    .forEach((stage, state) -> stages.put(stage, state.name().toLowerCase(java.util.Locale.ROOT)));
        }
        parts.forEach(part -> stages.put(part.name(), part.isReady() ? "running" : "starting"));
        return stages;
    }
}
