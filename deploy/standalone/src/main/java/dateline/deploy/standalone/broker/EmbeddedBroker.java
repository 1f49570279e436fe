package dateline.deploy.standalone.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka broker and its controller inside this JVM, on loopback. Kafka halts the whole JVM when its disk fails, so data
 * that matter belong into a {@link BrokerProcess}.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private final KafkaRaftServer server;
    private final DirectoryLock lock;
    private final int advertised;

    private EmbeddedBroker(KafkaRaftServer server, DirectoryLock lock, int advertised) {
        this.server = server;
        this.lock = lock;
        this.advertised = advertised;
    }

    /**
     * Starts a broker that is a cluster of its own; returns when it is ready.
     *
     * @param directory its data, kept across restarts
     * @param port where it listens; 0: any free port
     * @throws IOException if the directory cannot be used, or another broker uses it
     */
    public static EmbeddedBroker start(Path directory, int port) throws IOException {
        List<Integer> free = FreePorts.find(2);
        return start(directory, BrokerNode.alone(port == 0 ? free.getFirst() : port, free.getLast()));
    }

    /**
     * Starts a node of a cluster; returns when it is ready, which it is once most of the cluster's nodes are there.
     *
     * @param directory the node's data, kept across restarts
     * @throws IOException if the directory cannot be used, or another broker uses it
     */
    public static EmbeddedBroker start(Path directory, BrokerNode node) throws IOException {
        Path logs = directory.resolve("log").toAbsolutePath();
        Files.createDirectories(logs);
        // Kafka locks only after its controller has begun to write, which upsets a broker that is already there.
        DirectoryLock lock = DirectoryLock.take(directory);
        try {
            format(logs, node);
            KafkaRaftServer server =
                    new KafkaRaftServer(new KafkaConfig(configuration(logs, node), false), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, lock, node.advertised());
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void format(Path logs, BrokerNode node) throws IOException {
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(node.id())
                .setClusterId(node.cluster())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(logs.toString())
                .addDirectory(logs.toString());
        run(formatter);
    }

    private static void run(Formatter formatter) throws IOException {
        try {
            formatter.run();
        } catch (Exception e) {
            throw new IOException("cannot format the broker's directory", e);
        }
    }

    private static Properties configuration(Path logs, BrokerNode node) {
        Properties config = new Properties();
        config.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(node.id()),
                "controller.quorum.voters",
                voters(node.controllers()),
                "listeners",
                "PLAINTEXT://127.0.0.1:" + node.port() + ",CONTROLLER://127.0.0.1:" + node.controller(),
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + node.advertised(),
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name",
                "PLAINTEXT",
                "controller.listener.names",
                "CONTROLLER",
                "log.dirs",
                logs.toString(),
                "auto.create.topics.enable",
                "false"));
        config.putAll(SMALL);
        config.putAll(copies(Integer.toString(node.copies()), Integer.toString(node.inSync())));
        return config;
    }

    private static String voters(List<Integer> controllers) {
        return IntStream.range(0, controllers.size())
                .mapToObj(index -> index + 1 + "@127.0.0.1:" + controllers.get(index))
                .collect(Collectors.joining(","));
    }

    private static Map<String, String> copies(String copies, String inSync) {
        return Map.of(
                "default.replication.factor", copies,
                "min.insync.replicas", inSync,
                "offsets.topic.replication.factor", copies,
                "transaction.state.log.replication.factor", copies,
                "transaction.state.log.min.isr", inSync);
    }

    /** Small internal topics, rebalances at once. */
    private static final Map<String, String> SMALL = Map.of(
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.num.partitions", "4",
            "log.cleaner.dedupe.buffer.size", "8388608",
            "group.initial.rebalance.delay.ms", "0");

    /** Where clients connect. */
    public String bootstrapServers() {
        return "127.0.0.1:" + advertised;
    }

    @Override
    public void close() {
        try {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            lock.close();
        }
    }
}
