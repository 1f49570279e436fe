package dateline.deploy.runtime;

import java.util.function.IntSupplier;

/** How a process ends: the exit codes, and the way out. */
public final class Exit {
    /** All went as wished. */
    public static final int DONE = 0;
    /** Some of the input failed. */
    public static final int SOME_FAILED = 1;
    /** Wrong usage, or settings that cannot be used. */
    public static final int USAGE = 2;
    /** Something in the world failed: broker, disk, network. */
    public static final int WORLD = 3;

    private Exit() {}

    /**
     * Drains before the process ends, and decides its exit code: a JVM ends with 143 on SIGTERM, a service that was
     * asked to end and has drained is to end with 0.
     */
    public static void onShutdown(Runnable drain, IntSupplier code) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            int decided = code.getAsInt();
                            drain.run();
                            Runtime.getRuntime().halt(decided);
                        },
                        "drain"));
    }
}
