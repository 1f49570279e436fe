package dateline.deploy.standalone.doctor;

import com.sun.management.UnixOperatingSystemMXBean;
import dateline.deploy.DatelineSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks at what the settings ask of this machine: who is to be told, disk, open files. */
final class MachineCheck {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final long LITTLE = 1024 * MEBIBYTE;
    private static final long NOTHING = 100 * MEBIBYTE;
    private static final long FEW_FILES = 4096;

    private MachineCheck() {}

    static List<Finding> of(DatelineSettings settings) {
        return List.of(contact(settings), state(settings.state().directory()), files());
    }

    private static Finding contact(DatelineSettings settings) {
        @Nullable String contact = settings.ingest().contact();
        return contact == null || contact.isBlank()
                ? Finding.warn(
                        "contact",
                        "is not set: no public host will be crawled. Set DATELINE_INGEST_CONTACT to an address at"
                                + " which the publishers can reach you.")
                : Finding.ok("contact", contact);
    }

    private static Finding state(Path directory) {
        Path there = existing(directory.toAbsolutePath());
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            return Finding.fail(
                    "state",
                    directory + " cannot be written: give this user " + there
                            + ", or set DATELINE_STATE_DIRECTORY to another folder.");
        }
        try {
            return space(directory, Files.getFileStore(there).getUsableSpace());
        } catch (IOException e) {
            return Finding.fail("state", "the disk of " + there + " does not answer: " + e);
        }
    }

    /** The folder, or the nearest one above it that exists. */
    private static Path existing(Path folder) {
        Path above = folder.getParent();
        return Files.exists(folder) || above == null ? folder : existing(above);
    }

    private static Finding space(Path directory, long usable) {
        String text = "%s has %,d MiB left".formatted(directory, usable / MEBIBYTE);
        if (usable < NOTHING) {
            return Finding.fail("state", text + ": state stores will fail. Make room.");
        }
        return usable < LITTLE ? Finding.warn("state", text + ": that may soon be full.") : Finding.ok("state", text);
    }

    /** RocksDB keeps its files open. */
    private static Finding files() {
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system)) {
            return Finding.ok("open files", "unknown here");
        }
        long most = system.getMaxFileDescriptorCount();
        String text = String.format(Locale.ROOT, "%,d may be open at once", most);
        return most < FEW_FILES
                ? Finding.warn("open files", text + ": state stores want at least 4,096. Raise ulimit -n.")
                : Finding.ok("open files", text);
    }
}
