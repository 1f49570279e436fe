package dateline.deploy.standalone;

import dateline.deploy.DatelineSettings;
import dateline.deploy.SourceRegistry;
import dateline.deploy.runtime.Exit;
import dateline.deploy.runtime.HttpSettings;
import dateline.deploy.runtime.KafkaSettings;
import dateline.deploy.runtime.Service;
import dateline.deploy.runtime.StateSettings;
import dateline.deploy.runtime.TopicSettings;
import dateline.deploy.standalone.broker.EmbeddedBroker;
import dateline.deploy.standalone.press.Press;
import dateline.deploy.standalone.press.PressSettings;
import dateline.deploy.standalone.press.Site;
import dateline.ingest.IngestSettings;
import dateline.ingest.events.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the whole pipeline on a press of its own, without any network. */
@Command(
        name = "demo",
        description = "Shows the whole pipeline: a broker, all stages and a small press, in this process, without"
                + " network. Prints each published article: time, region, sentiment, story, headline,"
                + " actors.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofSeconds(2);

    @Option(
            names = "--trickle",
            paramLabel = "DURATION",
            defaultValue = "PT5S",
            description = "time between two new articles, ISO 8601 (default: ${DEFAULT-VALUE})")
    private Duration trickle = Duration.ofSeconds(5);

    @Option(names = "--json", description = "print whole events as JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PressSettings printing = pressSettings();
        System.err.println("starting a broker, three stages and a press …");
        Stop stop = Stop.onSignal();
        int code = Exit.WORLD;
        try (TemporaryFolder folder = TemporaryFolder.create("dateline-demo");
                Press press = Press.start(printing, InstantSource.system());
                EmbeddedBroker broker =
                        EmbeddedBroker.start(folder.path().resolve("kafka"), Pipeline.freeOr(Pipeline.KAFKA_PORT))) {
            code = run(settings(broker, folder.path()), press, stop);
        } finally {
            stop.ended(code); // what was made is thrown away by now
        }
        return code;
    }

    private PressSettings pressSettings() {
        return Checked.settings(() -> new PressSettings(0, trickle, trickle.multipliedBy(4)));
    }

    private int run(DatelineSettings settings, Press press, Stop stop) throws InterruptedException {
        Service service = Pipeline.start(settings);
        new SourceRegistry(settings.kafka(), settings.topic().prefix()).replace(sources(press));
        System.err.println(whereToLook(settings, service, press));
        EventReader reader = EventReader.of(settings.kafka(), settings.topic().prefix(), true);
        stop.whenAsked(() -> {
            reader.close();
            service.close();
        });
        return Pipeline.printUntilEnd(service, reader, new EventPrinter(Output.UTF_8, json));
    }

    private static DatelineSettings settings(EmbeddedBroker broker, Path folder) {
        KafkaSettings kafka = KafkaSettings.DEFAULTS.with("bootstrap.servers", broker.bootstrapServers());
        return DatelineSettings.DEFAULTS
                .with(kafka)
                .with(new TopicSettings(TopicSettings.DEFAULTS.prefix(), 1, 1))
                .with(new HttpSettings("127.0.0.1", Pipeline.freeOr(HttpSettings.DEFAULTS.port())))
                .with(StateSettings.DEFAULTS.in(Pipeline.state(folder)))
                .with(loopbackOnly(IngestSettings.DEFAULTS));
    }

    /** The press is the only site there is, and its six papers share one address. */
    private static IngestSettings loopbackOnly(IngestSettings usual) {
        return usual.withHostDelay(Duration.ofMillis(100)).withAllowAddresses(List.of("127.0.0.0/8"));
    }

    private static List<Source> sources(Press press) {
        return press.sites().stream().map(DemoCommand::source).toList();
    }

    private static Source source(Site site) {
        return new Source(
                site.id(),
                site.name(),
                site.base(),
                List.of(site.feed()),
                List.of(),
                site.language(),
                site.country(),
                POLL,
                true);
    }

    private static String whereToLook(DatelineSettings settings, Service service, Press press) {
        return """
            press      %s
            kafka      %s, topics %s*
            metrics    %s/metrics
            live page  %s/
            subscribe  DATELINE_KAFKA_BOOTSTRAP_SERVERS=%s deploy/dateline tail --region middle-east
            Ctrl-C ends it. Published articles:
            """.formatted(
                press.sites().stream().map(site -> site.base().toString()).collect(Collectors.joining("\n           ")),
                settings.kafka().bootstrapServers(),
                settings.topic().prefix(),
                service.address(),
                service.address(),
                settings.kafka().bootstrapServers());
    }
}
