package dateline.deploy.runtime;

import java.util.function.Consumer;

/** What works in a service beside its stages. Thread-safe. */
public interface Part extends AutoCloseable {
    /** Its name among the stages. */
    String name();

    /**
     * Begins its work; the topics stand.
     *
     * @param failed is told when the world failed
     */
    void start(Consumer<Throwable> failed);

    /** Whether it is up to date. */
    boolean isReady();

    @Override
    void close();
}
