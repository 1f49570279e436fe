package dateline.deploy.standalone.broker;

import dateline.deploy.runtime.Exit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A broker in a process of its own. It says {@code ready PORT} on standard output and ends when its standard input
 * closes, which happens whenever the process that started it ends, even by SIGKILL.
 */
public final class BrokerMain {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private BrokerMain() {}

    /** What makes a process that node, after its directory. */
    static List<String> arguments(BrokerNode node) {
        String controllers = node.controllers().stream().map(String::valueOf).collect(Collectors.joining(","));
        return List.of(
                Integer.toString(node.port()),
                Integer.toString(node.id()),
                Integer.toString(node.advertised()),
                controllers,
                node.cluster());
    }

    private static EmbeddedBroker start(Path directory, List<String> arguments) throws IOException {
        int port = Integer.parseInt(arguments.getFirst());
        if (arguments.size() == 1) {
            return EmbeddedBroker.start(directory, port);
        }
        List<Integer> controllers = Arrays.stream(arguments.get(3).split(",", -1))
                .map(Integer::valueOf)
                .toList();
        return EmbeddedBroker.start(
                directory,
                new BrokerNode(
                        Integer.parseInt(arguments.get(1)),
                        port,
                        Integer.parseInt(arguments.get(2)),
                        controllers,
                        arguments.get(4)));
    }

    /** Threads of a broker that came up by halves would keep the process, and who started it would wait for ever. */
    private static EmbeddedBroker startOrHalt(Path directory, List<String> arguments) {
        try {
            return start(directory, arguments);
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(Exit.WORLD);
            throw new IllegalStateException("halted", e);
        }
    }

    /** Takes the data directory, the port and, for a node of a cluster, what {@link BrokerNode} holds besides. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = Path.of(arguments[0]);
        awaitFree(directory);
        EmbeddedBroker broker = startOrHalt(directory, Arrays.asList(arguments).subList(1, arguments.length));
        CountDownLatch alone = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(broker, alone), "close-broker"));
        System.out.println("ready " + broker.bootstrapServers());
        System.in.transferTo(OutputStream.nullOutputStream());
        alone.countDown();
        System.exit(0);
    }

    /** Ctrl-C reaches the whole group of processes: the one that started this drains first. */
    private static void close(EmbeddedBroker broker, CountDownLatch alone) {
        try {
            alone.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        broker.close();
    }

    /** The broker of a killed process needs a moment to notice that it is alone. */
    private static void awaitFree(Path directory) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var lock = DirectoryLock.tryTake(directory);
            if (lock.isPresent()) {
                lock.get().close();
                return;
            }
            Thread.sleep(100);
        }
    }
}
