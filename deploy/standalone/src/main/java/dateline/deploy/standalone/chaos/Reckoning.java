package dateline.deploy.standalone.chaos;

import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.DeadLetters;
import dateline.deploy.runtime.KafkaSettings;
import dateline.deploy.runtime.TopicScan;
import dateline.ingest.events.Outcome;
import dateline.ingest.events.Reason;
import dateline.ingest.events.Topic;
import dateline.sink.events.ArticleEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Compares what stands on the topics, as a {@code read_committed} consumer sees it, with what has to stand there. */
final class Reckoning {
    private final KafkaSettings kafka;
    private final String prefix;
    private final Copydesk desk;
    private final List<String> breaches = new ArrayList<>();
    private int events;
    private int letters;

    private Reckoning(KafkaSettings kafka, String prefix, Copydesk desk) {
        this.kafka = kafka;
        this.prefix = prefix;
        this.desk = desk;
    }

    /** Reads all and compares. */
    static Reckoning of(KafkaSettings kafka, String prefix, Copydesk desk) {
        Reckoning reckoning = new Reckoning(kafka, prefix, desk);
        reckoning.countVersions();
        reckoning.countOutcomes();
        reckoning.countLetters();
        return reckoning;
    }

    /** Promises that were broken, one a line; empty: all were kept. */
    List<String> breaches() {
        return List.copyOf(breaches);
    }

    int events() {
        return events;
    }

    int letters() {
        return letters;
    }

    private void countVersions() {
        Map<URI, List<Integer>> versions = new HashMap<>();
        scan(ArticleEvent.TOPIC, record -> {
            events++;
            ArticleEvent event = record.value();
            versions.computeIfAbsent(event.article().url(), _ -> new ArrayList<>())
                    .add(event.version());
            checkEvent(event);
        });
        for (Piece piece : desk.pieces()) {
            List<Integer> expected = piece.versions() == 2 ? List.of(1, 2) : List.of(1);
            URI url = url(piece);
            List<Integer> published = versions.getOrDefault(url, List.of());
            if (!published.equals(expected)) {
                breaches.add("%s: versions %s have to be published, once each, but are %s"
                        .formatted(url, expected, published));
            }
        }
    }

    private URI url(Piece piece) {
        return desk.url(piece);
    }

    private void checkEvent(ArticleEvent event) {
        URI url = event.article().url();
        Piece piece = desk.piece(url);
        if (piece == null) {
            breaches.add(url + " was never printed, but is published");
        } else if (event.article().facts().articleBody().contains("Correction: ") != (event.version() == 2)) {
            breaches.add("%s: version %d has the text of another one".formatted(url, event.version()));
        } else if (event.isDuplicate() != (piece.copyOf() != null)) {
            breaches.add("%s: version %d %s a copy"
                    .formatted(url, event.version(), piece.copyOf() == null ? "is not" : "is"));
        }
    }

    private void countOutcomes() {
        Map<URI, Reason> last = new TreeMap<>();
        scan(
                Outcome.TOPIC,
                record -> last.put(record.value().url(), record.value().reason()));
        for (Piece piece : desk.pieces()) {
            Reason reason = last.get(url(piece));
            if (reason == null || reason.kind() != Reason.Kind.DONE) {
                breaches.add("%s: the last outcome has to be published or unchanged but is %s"
                        .formatted(url(piece), reason));
            }
        }
    }

    private void countLetters() {
        scan(DeadLetters.TOPIC, record -> {
            letters++;
            Header cause = record.headers().lastHeader(DeadLetters.EXCEPTION);
            breaches.add("dead letter from %s: %s"
                    .formatted(
                            record.key(),
                            cause == null ? "no cause" : new String(cause.value(), StandardCharsets.UTF_8)));
        });
    }

    private <T> void scan(Topic<T> topic, Consumer<ConsumerRecord<String, T>> visitor) {
        try (var consumer = Clients.consumer(kafka, topic.serde().deserializer())) {
            TopicScan.forEach(consumer, topic.under(prefix).name(), visitor);
        }
    }
}
