package dateline.deploy.standalone.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A broker in a process of its own, which ends with this one. */
public final class BrokerProcess implements AutoCloseable {
    private static final String READY = "ready ";

    private final Process process;
    private final Path log;
    private volatile String bootstrapServers = "";

    private BrokerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a broker with this JVM's class path and returns when it is ready.
     *
     * @param directory its data, kept across restarts; its log is written there to {@code broker.log}
     * @param port where it listens; 0: any free port
     * @throws IOException if it does not come up
     */
    public static BrokerProcess start(Path directory, int port) throws IOException {
        return launch(directory, List.of(Integer.toString(port))).awaited();
    }

    /**
     * Starts a node of a cluster and does not wait for it: it is ready only when most of the cluster's nodes are there.
     *
     * @throws IOException if the process cannot be started
     */
    public static BrokerProcess launch(Path directory, BrokerNode node) throws IOException {
        return launch(directory, BrokerMain.arguments(node));
    }

    private static BrokerProcess launch(Path directory, List<String> arguments) throws IOException {
        Files.createDirectories(directory);
        Path log = directory.resolve("broker.log");
        Process process = new ProcessBuilder(command(directory, arguments))
                .redirectError(Redirect.appendTo(log.toFile()))
                .start();
        return new BrokerProcess(process, log);
    }

    /**
     * Waits until it is ready.
     *
     * @throws IOException if it ends instead
     */
    public BrokerProcess awaited() throws IOException {
        BufferedReader out = process.inputReader(UTF_8);
        String line = out.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IOException("broker did not start, see " + log);
        }
        bootstrapServers = line.substring(READY.length());
        return this;
    }

    private static List<String> command(Path directory, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName(),
                directory.toString()));
        command.addAll(arguments);
        return command;
    }

    /** Where clients connect; empty until it is ready. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** The process itself, to be watched, or treated badly. */
    public ProcessHandle handle() {
        return process.toHandle();
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
