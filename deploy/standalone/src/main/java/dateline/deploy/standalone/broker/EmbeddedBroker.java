package dateline.deploy.standalone.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka broker and its controller inside this JVM, on loopback. Kafka halts the whole JVM when its disk fails, so data
 * that matter belong into a {@link BrokerProcess}.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final DirectoryLock lock;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, DirectoryLock lock, int port) {
        this.server = server;
        this.lock = lock;
        this.port = port;
    }

    /**
     * Starts a broker; returns when it is ready.
     *
     * @param directory its data, kept across restarts
     * @param port where it listens; 0: any free port
     * @throws IOException if the directory cannot be used, or another broker uses it
     */
    public static EmbeddedBroker start(Path directory, int port) throws IOException {
        Path logs = directory.resolve("log").toAbsolutePath();
        Files.createDirectories(logs);
        // Kafka locks only after its controller has begun to write, which upsets a broker that is already there.
        DirectoryLock lock = DirectoryLock.take(directory);
        try {
            int listening = port == 0 ? freePort() : port;
            format(logs);
            KafkaRaftServer server =
                    new KafkaRaftServer(new KafkaConfig(configuration(logs, listening), false), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, lock, listening);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void format(Path logs) throws IOException {
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
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

    private static Properties configuration(Path logs, int port) throws IOException {
        int controller = freePort();
        Properties config = new Properties();
        config.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controller,
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
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
        config.putAll(ONE_NODE);
        return config;
    }

    /** One copy of everything, small internal topics, rebalances at once. */
    private static final Map<String, String> ONE_NODE = Map.of(
            "default.replication.factor", "1",
            "min.insync.replicas", "1",
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "4",
            "log.cleaner.dedupe.buffer.size", "8388608",
            "group.initial.rebalance.delay.ms", "0");

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where clients connect. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
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
