package dateline.deploy.standalone.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One instance of a service, started again whenever it ends, as a container's engine would. Thread-safe. */
public final class Instance implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int DRAIN_SECONDS = 20;

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final AtomicInteger starts = new AtomicInteger();
    private volatile boolean wanted = true;
    private volatile @Nullable Process process;

    private Instance(String name, List<String> command, Map<String, String> environment, Path log) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
    }

    /** Starts it under supervision. */
    static Instance start(String name, List<String> command, Map<String, String> environment, Path log)
            throws IOException {
        Instance instance = new Instance(name, command, environment, log);
        instance.process = instance.launch();
        Thread.ofVirtual().name("supervise-" + name).start(instance::supervise);
        return instance;
    }

    private Process launch() throws IOException {
        starts.incrementAndGet();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .redirectError(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void supervise() {
        try {
            while (wanted) {
                current().waitFor();
                Thread.sleep(PAUSE);
                if (wanted) {
                    process = launch();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    private Process current() {
        Process now = process;
        if (now == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return now;
    }

    /** Its service and a number. */
    public String name() {
        return name;
    }

    /** The process that it is now. */
    public ProcessHandle handle() {
        return current().toHandle();
    }

    /** How often it was started. */
    public int starts() {
        return starts.get();
    }

    void send(Signal signal) {
        signal.send(handle());
    }

    /** Ends it for good, in order where it can. */
    @Override
    public void close() {
        wanted = false;
        send(Signal.CONT);
        current().destroy();
        try {
            if (!current().waitFor(DRAIN_SECONDS, TimeUnit.SECONDS)) {
                current().destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
