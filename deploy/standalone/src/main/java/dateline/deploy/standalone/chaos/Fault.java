package dateline.deploy.standalone.chaos;

import java.io.IOException;

/**
 * One way to hurt the installation, and how it ends.
 *
 * @param name what is done and to whom
 * @param strike begins it
 * @param heal ends it; what a supervisor mends by itself needs nothing
 */
record Fault(String name, Step strike, Step heal) {
    /** Part of a fault. */
    @FunctionalInterface
    interface Step {
        void run() throws IOException, InterruptedException;

        Step NONE = () -> {};
    }
}
