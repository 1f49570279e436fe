package dateline.deploy.runtime;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;

/** What a service answers over HTTP beside its health and metrics. Thread-safe. */
public interface Front extends AutoCloseable {
    /** Its name among the stages. */
    String name();

    /** Answers from the first moment on, be it that nothing can be told yet. */
    Handler handler();

    /**
     * Begins its work; the topics stand.
     *
     * @param failed is told when the world failed
     */
    void start(Consumer<Throwable> failed);

    /** Whether it can tell all that there is to tell. */
    boolean isReady();

    @Override
    void close();

    /** The fronts' handlers. */
    static List<Handler> handlers(List<Front> fronts) {
        return fronts.stream().map(Front::handler).toList();
    }
}
