package dateline.deploy.standalone.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A broker in a process of its own, which ends with this one. */
public final class BrokerProcess implements AutoCloseable {
    private static final String READY = "ready ";

    private final Process process;
    private final String bootstrapServers;

    private BrokerProcess(Process process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker with this JVM's class path and returns when it is ready.
     *
     * @param directory its data, kept across restarts; its log is written there to {@code broker.log}
     * @param port where it listens; 0: any free port
     * @throws IOException if it does not come up
     */
    public static BrokerProcess start(Path directory, int port) throws IOException {
        Files.createDirectories(directory);
        Path log = directory.resolve("broker.log");
        Process process = new ProcessBuilder(command(directory, port))
                .redirectError(Redirect.appendTo(log.toFile()))
                .start();
        BufferedReader out = process.inputReader(UTF_8);
        String line = out.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IOException("broker did not start, see " + log);
        }
        return new BrokerProcess(process, line.substring(READY.length()));
    }

    private static List<String> command(Path directory, int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName(),
                directory.toString(),
                Integer.toString(port));
    }

    /** Where clients connect. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Tells a listener when the broker ends, for whatever reason. */
    public void onEnd(Runnable listener) {
        Thread.ofVirtual().name("watch-broker").start(() -> {
            try {
                process.waitFor();
                listener.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Lets the broker end in order; one that takes its time is killed, which loses nothing that it acknowledged. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(3, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
