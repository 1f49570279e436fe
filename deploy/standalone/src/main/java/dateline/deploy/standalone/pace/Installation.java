package dateline.deploy.standalone.pace;

import dateline.deploy.runtime.KafkaSettings;
import dateline.deploy.runtime.TopicSettings;
import dateline.deploy.standalone.broker.FreePorts;
import dateline.deploy.standalone.chaos.ChaosPress;
import dateline.deploy.standalone.chaos.Instance;
import dateline.deploy.standalone.chaos.Services;
import dateline.deploy.standalone.chaos.Writer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The three services as separate processes, exactly once, between a press and a client of the stream. For one thread.
 */
final class Installation implements AutoCloseable {
    static final TopicSettings TOPICS = new TopicSettings("news.", 2, 1);

    private static final List<String> SERVICES = List.of("sink", "enrich", "ingest");

    private final Journey journey = new Journey();
    private final Map<String, URI> addresses = new HashMap<>();
    private final ChaosPress press;
    private final Services services;
    private final Writer writer;
    private @Nullable StreamClient client;
    private int published;

    private Installation(KafkaSettings kafka, Path data, String mainClass, Layout layout) throws IOException {
        press = ChaosPress.start(InstantSource.system(), layout.longestFeed(), url -> journey.left(url.toString()));
        services = new Services(data, mainClass, environment(kafka, layout), layout.jvm());
        writer = new Writer(new Random(layout.sites()), layout.sites());
    }

    /**
     * Starts all of it, and returns when the stream can be followed.
     *
     * @param data where state and logs go
     * @param mainClass the class of the {@code dateline} command
     * @throws IOException if it does not start
     */
    static Installation start(KafkaSettings kafka, Path data, String mainClass, Layout layout)
            throws IOException, InterruptedException {
        Installation installation = new Installation(kafka, data, mainClass, layout);
        try {
            installation.begin(installation.sources(data, layout));
            return installation;
        } catch (IOException | InterruptedException e) {
            installation.close();
            throw e;
        }
    }

    private void begin(Path sources) throws IOException, InterruptedException {
        List<Integer> ports = FreePorts.find(SERVICES.size());
        for (int index = 0; index < SERVICES.size(); index++) {
            String service = SERVICES.get(index);
            addresses.put(service, URI.create("http://127.0.0.1:" + ports.get(index)));
            String[] arguments =
                    service.equals("ingest") ? new String[] {"--sources", sources.toString()} : new String[0];
            services.add(service, Map.of("DATELINE_HTTP_PORT", Integer.toString(ports.get(index))), arguments);
        }
        client = StreamClient.follow(address("sink"), journey::arrived);
    }

    private static Map<String, String> environment(KafkaSettings kafka, Layout layout) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "DATELINE_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "DATELINE_TOPIC_PREFIX", TOPICS.prefix(),
                "DATELINE_TOPIC_PARTITIONS", Integer.toString(TOPICS.partitions()),
                "DATELINE_INGEST_HOST_DELAY", "PT0.02S",
                "DATELINE_INGEST_ALLOW_ADDRESSES", "127.0.0.0/8"));
        environment.putAll(layout.settings());
        return environment;
    }

    private Path sources(Path data, Layout layout) throws IOException {
        String list = IntStream.range(0, layout.sites())
                .mapToObj(site -> "  - {id: paper-%d, feeds: ['%s'], interval: %s}"
                        .formatted(site, press.feed(site), layout.poll()))
                .collect(Collectors.joining("\n", "sources:\n", "\n"));
        return Files.writeString(data.resolve("sources.yaml"), list);
    }

    /** Lets one more article come out. */
    void publish() {
        press.publish(writer.write(published++));
    }

    /** How many came out. */
    int published() {
        return published;
    }

    /** From a site's answer to the client of the stream. */
    Journey journey() {
        return journey;
    }

    /** The services' processes. */
    List<Instance> instances() {
        return services.all();
    }

    /** Where a service answers. */
    URI address(String service) {
        URI address = addresses.get(service);
        if (address == null) {
            throw new IllegalArgumentException("service must be one of " + SERVICES + " but is " + service);
        }
        return address;
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
        services.close();
        press.close();
    }
}
