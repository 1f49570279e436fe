package dateline.ingest.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A broker and a server on loopback, in a folder that is thrown away. */
final class Scene implements AutoCloseable {
    private final Path folder;
    private final Child server;
    private final Child broker;
    private final int port;
    private final String bootstrap;

    Scene() throws IOException {
        folder = Files.createTempDirectory("dateline-benchmark");
        server = Child.start(folder.resolve("server.log"), List.of("-Xmx512m"), Map.of(), PageServer.class.getName());
        port = Integer.parseInt(server.awaitReady());
        broker = Child.start(
                folder.resolve("broker.log"),
                List.of("-Xmx512m"),
                Map.of(),
                "dateline.deploy.standalone.broker.BrokerMain",
                folder.resolve("kafka").toString(),
                "0");
        bootstrap = broker.awaitReady();
    }

    Service service(Map<String, String> settings) throws IOException {
        return Service.start(folder, bootstrap, settings);
    }

    Visits visits() {
        return new Visits(bootstrap, port);
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        broker.close();
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println("cannot delete " + folder + ": " + e.getMessage());
        }
    }
}
