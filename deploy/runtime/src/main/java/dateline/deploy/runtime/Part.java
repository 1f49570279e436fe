package dateline.deploy.runtime;

import java.util.function.Consumer;

/** What works in a service beside its stages. Thread-safe. */
public interface Part extends AutoCloseable {
    /** Its name among the stages. */
    String name();

    /**
     * Begins its work; the topics stand, and no stage has started yet.
     *
     * @param failed is told when the world failed later
     * @throws RuntimeException if it cannot begin, which ends the service
     */
    void start(Consumer<Throwable> failed);

    /** Whether it is up to date. */
    boolean isReady();

    /** Ends its work, be it that this never began. */
    @Override
    void close();
}
