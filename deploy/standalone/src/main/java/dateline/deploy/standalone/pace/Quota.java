package dateline.deploy.standalone.pace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A share of a core that a process may use and no more, and gets before others: a control group of Linux, of either
 * version. Making one needs root. For one thread.
 */
final class Quota implements AutoCloseable {
    static final Path CONTROL_GROUPS = Path.of("/sys/fs/cgroup");

    /** Short, so that a process is never stopped for long. */
    private static final int PERIOD_MICROS = 20_000;

    /** The greatest weights that there are, so that a busy machine does not change what is measured. */
    private static final String FIRST_VERSION_WEIGHT = "262144";

    private static final String SECOND_VERSION_WEIGHT = "10000";

    private final Path group;

    private Quota(Path group) {
        this.group = group;
    }

    /**
     * A new one, without processes.
     *
     * @param root where control groups are mounted
     * @param share of a core, above 0
     * @throws IOException if the system does not let us
     */
    static Quota of(Path root, String name, double share) throws IOException {
        Path first = root.resolve("cpu");
        boolean isFirstVersion = Files.isDirectory(first);
        Path group = (isFirstVersion ? first : root).resolve(name);
        String micros = Long.toString(Math.round(share * PERIOD_MICROS));
        try {
            if (!isFirstVersion) {
                Files.writeString(root.resolve("cgroup.subtree_control"), "+cpu");
            }
            Files.createDirectory(group);
            if (isFirstVersion) {
                Files.writeString(group.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD_MICROS));
                Files.writeString(group.resolve("cpu.cfs_quota_us"), micros);
                Files.writeString(group.resolve("cpu.shares"), FIRST_VERSION_WEIGHT);
            } else {
                Files.writeString(group.resolve("cpu.max"), micros + " " + PERIOD_MICROS);
                Files.writeString(group.resolve("cpu.weight"), SECOND_VERSION_WEIGHT);
            }
            return new Quota(group);
        } catch (IOException e) {
            throw new IOException("cannot hold a process to a share of a core, which needs root and " + root, e);
        }
    }

    /** Holds a process, and all that it starts, to the share. */
    void hold(ProcessHandle process) throws IOException {
        Files.writeString(group.resolve("cgroup.procs"), Long.toString(process.pid()));
    }

    /** Its processes must have ended. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(group);
    }
}
