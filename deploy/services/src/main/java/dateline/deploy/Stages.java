package dateline.deploy;

import dateline.deploy.runtime.DeadLetters;
import dateline.deploy.runtime.Part;
import dateline.deploy.runtime.Stage;
import dateline.enrich.EnrichTopology;
import dateline.enrich.Enricher;
import dateline.enrich.events.Article;
import dateline.enrich.events.Withdrawal;
import dateline.ingest.IngestTopology;
import dateline.ingest.events.Outcome;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Topic;
import dateline.ingest.fetch.HttpFetcher;
import dateline.sink.SinkTopology;
import dateline.sink.delivery.Delivery;
import dateline.sink.postgres.PostgresUrl;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Wires each stage to its settings. */
public final class Stages {
    private Stages() {}

    /** Sources in, pages out. */
    public static Stage ingest(DatelineSettings settings, MeterRegistry registry) {
        InstantSource clock = InstantSource.system();
        IngestTopology topology = new IngestTopology(
                settings.topic().prefix(),
                settings.ingest(),
                new HttpFetcher(settings.ingest().fetchLimits(), clock),
                Executors.newVirtualThreadPerTaskExecutor(),
                clock,
                registry);
        return new Stage("ingest", IngestTopology.topics(), topology.build());
    }

    /** Pages in, articles out. */
    public static Stage enrich(DatelineSettings settings, MeterRegistry registry) {
        EnrichTopology topology = new EnrichTopology(
                settings.topic().prefix(), Enricher.withDefaults(settings.enrich()), InstantSource.system(), registry);
        return new Stage("enrich", enrichTopics(), topology.build());
    }

    /** Articles in, events out. */
    public static Stage sink(DatelineSettings settings, MeterRegistry registry) {
        SinkTopology topology =
                new SinkTopology(settings.topic().prefix(), settings.sink(), InstantSource.system(), registry);
        return new Stage("sink", sinkTopics(), topology.build());
    }

    /** What works beside sink: news for those who don't speak Kafka, and the database if one is named. */
    public static List<Part> besideSink(DatelineSettings settings, MeterRegistry registry) {
        List<Part> parts = new ArrayList<>(List.of(DeliveryFront.of(settings, registry)));
        PostgresUrl database = settings.sink().postgresUrl();
        if (database != null) {
            parts.add(new PostgresPart(
                    database, settings.kafka(), settings.topic().prefix(), registry));
        }
        return List.copyOf(parts);
    }

    /** Every topic that is Dateline's, without prefix. */
    public static List<Topic<?>> topics() {
        return Stream.of(IngestTopology.topics(), enrichTopics(), sinkTopics(), List.<Topic<?>>of(DeadLetters.TOPIC))
                .<Topic<?>>flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<Topic<?>> enrichTopics() {
        return List.of(RawPage.TOPIC, Article.TOPIC, Withdrawal.TOPIC, Outcome.TOPIC);
    }

    private static List<Topic<?>> sinkTopics() {
        return Stream.concat(SinkTopology.topics().stream(), Delivery.topics().stream())
                .<Topic<?>>map(topic -> topic)
                .distinct()
                .toList();
    }
}
