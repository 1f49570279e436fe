package dateline.deploy.standalone;

import dateline.deploy.DatelineSettings;
import dateline.deploy.HubListener;
import dateline.deploy.SourceRegistry;
import dateline.deploy.SourcesFile;
import dateline.deploy.runtime.Exit;
import dateline.deploy.runtime.Service;
import dateline.deploy.runtime.TopicSettings;
import dateline.deploy.standalone.broker.BrokerProcess;
import dateline.deploy.standalone.broker.DirectoryLock;
import dateline.ingest.events.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the whole pipeline on real sources, with a broker of its own. */
@Command(
        name = "run",
        description = "Runs the whole pipeline for the sources of a file, with a broker of its own. All data stay under"
                + " one directory across restarts. Prints each published article.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;
    private static final DatelineSettings DEFAULTS =
            DatelineSettings.DEFAULTS.with(new TopicSettings(TopicSettings.DEFAULTS.prefix(), 2, 1));

    @Option(names = "--sources", paramLabel = "FILE", required = true, description = "the sources to follow, as YAML")
    private Path sources = Path.of("sources.yaml");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "where broker and state live; created where missing")
    private Path data = Path.of("data");

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "-1",
            description = "port of the broker (default: 9092, or any free one where that is taken)")
    private int kafkaPort = -1;

    @Option(names = "--json", description = "print whole events as JSON")
    private boolean json;

    @Mixin
    private @Nullable ConfigOption config;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (kafkaPort > LAST_PORT) {
            System.err.println("--kafka-port must be 0 to " + LAST_PORT + " but is " + kafkaPort);
            return Exit.USAGE;
        }
        List<Source> wanted = SourcesFile.read(sources);
        DatelineSettings settings =
                Pipeline.withFreePort(config == null ? DEFAULTS : config.over(DEFAULTS), System.getenv());
        System.err.println("starting a broker and three stages on " + data + " …");
        int port = kafkaPort >= 0 ? kafkaPort : Pipeline.freeOr(Pipeline.KAFKA_PORT);
        try (DirectoryLock _ = DirectoryLock.take(data);
                BrokerProcess broker = BrokerProcess.start(data.resolve("kafka"), port)) {
            return run(
                    settings.with(settings.kafka().with("bootstrap.servers", broker.bootstrapServers()))
                            .with(settings.state().in(Pipeline.state(data))),
                    wanted,
                    broker);
        }
    }

    private int run(DatelineSettings settings, List<Source> wanted, BrokerProcess broker) throws InterruptedException {
        Service service = Pipeline.start(settings);
        new SourceRegistry(settings.kafka(), settings.topic().prefix()).replace(wanted);
        HubListener.start(settings); // until the process ends
        System.err.println(whereToLook(settings, service, wanted.size()));
        EventReader reader = EventReader.resumed(
                settings.kafka(), settings.topic().prefix(), settings.topic().prefix() + "run");
        Exit.onShutdown(() -> {
            boolean lives = broker.isAlive();
            reader.close();
            service.close();
            broker.close();
            return lives && service.isAlive() ? Exit.DONE : Exit.WORLD;
        });
        broker.onEnd(service::close);
        int code = Pipeline.printUntilEnd(service, reader, new EventPrinter(Output.UTF_8, json));
        return broker.isAlive() ? code : Exit.WORLD;
    }

    private static String whereToLook(DatelineSettings settings, Service service, int sources) {
        return """
            sources    %d
            kafka      %s, topics %s*
            metrics    %s/metrics
            live page  %s/
            subscribe  DATELINE_KAFKA_BOOTSTRAP_SERVERS=%s deploy/dateline tail
            """.formatted(
                        sources,
                        settings.kafka().bootstrapServers(),
                        settings.topic().prefix(),
                        service.address(),
                        service.address(),
                        settings.kafka().bootstrapServers());
    }
}
