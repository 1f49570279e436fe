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

    private static final int OPEN = -1;

    private static volatile int given = OPEN;

    private Exit() {}

    /** Ends the process with a code, whatever a {@linkplain #onShutdown drain} comes to. */
    public static void with(int code) {
        given = code;
        System.exit(code);
    }

    /**
     * Drains before the process ends. A JVM ends with 143 on SIGTERM; a service that was asked to end and has drained is to
     * end with 0.
     *
     * @param drain does so, and tells the exit code where the process did not end by itself
     */
    public static void onShutdown(IntSupplier drain) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            int code = drain.getAsInt();
                            Runtime.getRuntime().halt(given == OPEN ? code : given);
                        },
                        "drain"));
    }
}
