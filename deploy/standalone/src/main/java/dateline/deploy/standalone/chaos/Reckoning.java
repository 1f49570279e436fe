package dateline.deploy.standalone.chaos;

import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.DeadLetters;
import dateline.deploy.runtime.KafkaSettings;
import dateline.deploy.runtime.TopicScan;
import dateline.ingest.events.Outcome;
import dateline.ingest.events.Reason;
import dateline.ingest.events.Topic;
import dateline.sink.events.ArticleEvent;
import dateline.sink.postgres.PostgresUrl;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Compares what stands on the topics, as a {@code read_committed} consumer sees it, with what has to stand there. */
final class Reckoning {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaSettings kafka;
    private final String prefix;
    private final Copydesk desk;
    private final List<String> breaches = new ArrayList<>();
    private final Set<String> published = new HashSet<>();
    private int events;
    private int letters;

    private Reckoning(KafkaSettings kafka, String prefix, Copydesk desk) {
        this.kafka = kafka;
        this.prefix = prefix;
        this.desk = desk;
    }

    /** Reads all and compares. */
    static Reckoning of(KafkaSettings kafka, String prefix, Copydesk desk, @Nullable PostgresUrl postgres)
            throws InterruptedException {
        Reckoning reckoning = new Reckoning(kafka, prefix, desk);
        reckoning.countVersions();
        reckoning.countOutcomes();
        reckoning.countLetters();
        if (postgres != null) {
            reckoning.compareWith(postgres);
        }
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
            published.add(record.value().article().id() + " " + record.value().version());
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

    /** The database may be a moment behind. */
    private void compareWith(PostgresUrl postgres) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Set<String> rows = rows(postgres);
        while (!rows.equals(published) && System.nanoTime() < end) {
            Thread.sleep(PATIENCE.dividedBy(60));
            rows = rows(postgres);
        }
        if (!rows.equals(published)) {
            breaches.add("the database has to hold the topic's %d versions but holds %d, of them %d others"
                    .formatted(
                            published.size(),
                            rows.size(),
                            rows.stream()
                                    .filter(row -> !published.contains(row))
                                    .count()));
        }
    }

    private static Set<String> rows(PostgresUrl postgres) {
        Set<String> rows = new HashSet<>();
        try (Connection connection = DriverManager.getConnection(postgres.jdbc(), postgres.credentials());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT article_id, version FROM version")) {
            while (found.next()) {
                rows.add(found.getString(1) + " " + found.getInt(2));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the database " + postgres, e);
        }
    }

    private <T> void scan(Topic<T> topic, Consumer<ConsumerRecord<String, T>> visitor) {
        try (var consumer = Clients.consumer(kafka, topic.serde().deserializer())) {
            TopicScan.forEach(consumer, topic.under(prefix).name(), visitor);
        }
    }
}
