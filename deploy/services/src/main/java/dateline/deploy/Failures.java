package dateline.deploy;

import dateline.deploy.runtime.Exit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Tells an operator in a sentence what failed in the world around a command. */
public final class Failures {
    private Failures() {}

    /**
     * Prints what failed on standard error.
     *
     * @return the exit code: that of wrong settings where Kafka's clients do not take one, else that of the world
     */
    public static int tell(Exception failure) {
        ConfigException setting = cause(failure);
        System.err.println(setting == null ? words(failure) : "kafka: " + setting.getMessage());
        return setting == null ? Exit.WORLD : Exit.USAGE;
    }

    /** Kafka says no more than that a client could not be made, and has the reason as a cause. */
    private static @Nullable ConfigException cause(Throwable failure) {
        for (Throwable next = failure; next != null; next = next.getCause()) {
            if (next instanceof ConfigException setting) {
                return setting;
            }
        }
        return null;
    }

    /** The message of a failure; that of many a file is its bare path. */
    static String words(Exception failure) {
        Throwable cause = failure.getCause();
        // One that was wrapped without a word of its own.
        return failure instanceof UncheckedIOException
                        && cause instanceof IOException inner
                        && inner.toString().equals(failure.getMessage())
                ? plain(inner)
                : plain(failure);
    }

    private static String plain(Exception failure) {
        return switch (failure) {
            case NoSuchFileException missing -> "there is no file " + missing.getFile();
            case AccessDeniedException denied -> "no right to read or write " + denied.getFile();
            case FileSystemException file
            when file.getReason() == null ->
                file.getFile() + ": " + file.getClass().getSimpleName();
            default -> failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        };
    }
}
