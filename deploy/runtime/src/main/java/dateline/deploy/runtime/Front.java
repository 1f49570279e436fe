package dateline.deploy.runtime;

import java.util.List;
import org.eclipse.jetty.server.Handler;

/** A part that answers over HTTP beside the service's health and metrics. Thread-safe. */
public interface Front extends Part {
    /** Answers from the first moment on, be it that nothing can be told yet. */
    Handler handler();

    /** The handlers of those parts that are fronts. */
    static List<Handler> handlers(List<Part> parts) {
        return parts.stream()
                .filter(Front.class::isInstance)
                .map(Front.class::cast)
                .map(Front::handler)
                .toList();
    }
}
