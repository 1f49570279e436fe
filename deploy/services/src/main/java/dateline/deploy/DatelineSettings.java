package dateline.deploy;

import dateline.deploy.runtime.HostSettings;
import dateline.deploy.runtime.HttpSettings;
import dateline.deploy.runtime.KafkaSettings;
import dateline.deploy.runtime.Settings;
import dateline.deploy.runtime.StateSettings;
import dateline.deploy.runtime.TopicSettings;
import dateline.enrich.EnrichSettings;
import dateline.ingest.IngestSettings;
import dateline.sink.SinkSettings;
import dateline.sink.delivery.DeliverySettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * All that an operator may tune; every service takes the same file and the same variables.
 *
 * @param kafka passed to all Kafka clients
 * @param topic names and form of topics
 * @param http where health, metrics and news are answered
 * @param state where state stores live
 * @param ingest how pages are found and fetched
 * @param enrich what counts as an article
 * @param sink how far back copies and stories reach
 * @param delivery who may ask for news over HTTP, and how far back
 */
public record DatelineSettings(
        KafkaSettings kafka,
        TopicSettings topic,
        HttpSettings http,
        StateSettings state,
        IngestSettings ingest,
        EnrichSettings enrich,
        SinkSettings sink,
        DeliverySettings delivery) {
    /** What holds where an operator says nothing. */
    public static final DatelineSettings DEFAULTS = new DatelineSettings(
            KafkaSettings.DEFAULTS,
            TopicSettings.DEFAULTS,
            HttpSettings.DEFAULTS,
            StateSettings.DEFAULTS,
            IngestSettings.DEFAULTS,
            EnrichSettings.DEFAULTS,
            SinkSettings.DEFAULTS,
            DeliverySettings.DEFAULTS);

    /**
     * These settings overlaid by a file and by the process's environment.
     *
     * @throws dateline.deploy.runtime.SettingsException naming every fault
     */
    public DatelineSettings overlaid(Optional<Path> file, Map<String, String> environment) {
        return Settings.read(this, file, environment);
    }

    /** The part that a host needs, whatever its stages. */
    public HostSettings host() {
        return new HostSettings(kafka, topic, http, state);
    }

    /** The same with other Kafka properties. */
    public DatelineSettings with(KafkaSettings other) {
        return new DatelineSettings(other, topic, http, state, ingest, enrich, sink, delivery);
    }

    /** The same with topics of another form. */
    public DatelineSettings with(TopicSettings other) {
        return new DatelineSettings(kafka, other, http, state, ingest, enrich, sink, delivery);
    }

    /** The same, answering elsewhere. */
    public DatelineSettings with(HttpSettings other) {
        return new DatelineSettings(kafka, topic, other, state, ingest, enrich, sink, delivery);
    }

    /** The same with state kept elsewhere. */
    public DatelineSettings with(StateSettings other) {
        return new DatelineSettings(kafka, topic, http, other, ingest, enrich, sink, delivery);
    }

    /** The same with another way to find and fetch pages. */
    public DatelineSettings with(IngestSettings other) {
        return new DatelineSettings(kafka, topic, http, state, other, enrich, sink, delivery);
    }
}
