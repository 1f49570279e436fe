package dateline.deploy.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.KafkaSettings;
import dateline.deploy.runtime.TopicScan;
import dateline.deploy.standalone.broker.EmbeddedBroker;
import dateline.deploy.standalone.broker.FreePorts;
import dateline.ingest.events.JsonSerde;
import dateline.sink.events.ArticleEvent;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The three ways to what the sink publishes, the topic, the stream and the database, while the sink is killed again and
 * again under load.
 */
class StreamIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int KILLS = Integer.getInteger("kills", 1);
    private static final Duration BETWEEN = Duration.ofMillis(10);
    private static final int WORDS = 60;
    private static final String ARTICLE = """
        {"id":"%1$s","url":"https://paper.example/%1$s","headline":"Report %1$s","articleBody":"%3$s",\
        "fetch":{"url":"https://paper.example/%1$s","fetchedAt":"%2$s","status":200,"digest":"00"},\
        "pipeline":{"annotators":[]}}\
        """;

    @TempDir
    private Path folder;

    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private volatile String cursor = "";
    private volatile boolean reporting = true;
    private volatile int reported;

    @Test
    void handsEveryVersionOnOnceThoughTheSinkIsKilledAgainAndAgain() throws Exception {
        int port = FreePorts.find(1).getFirst();
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
                EmbeddedPostgres postgres = EmbeddedPostgres.start();
                HttpClient client = HttpClient.newHttpClient()) {
            KafkaSettings kafka = KafkaSettings.DEFAULTS.with("bootstrap.servers", broker.bootstrapServers());
            Map<String, String> environment = Map.of(
                    "DATELINE_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                    "DATELINE_HTTP_PORT", Integer.toString(port),
                    "DATELINE_SINK_POSTGRES_URL", "postgresql://postgres@localhost:" + postgres.getPort() + "/postgres",
                    "DATELINE_STATE_DIRECTORY", folder.resolve("state").toString());
            Thread reporter = null;
            for (int life = 0; life <= KILLS; life++) {
                try (DatelineProcess sink = DatelineProcess.start(folder, "sink" + life, environment, "sink")) {
                    await().atMost(PATIENCE).until(() -> isUp(client, port, "/health/ready"));
                    int before = received.size();
                    Thread follower = Thread.ofVirtual().start(() -> follow(client, port));
                    await().atMost(PATIENCE).until(() -> !cursor.isEmpty());
                    reporter = reporter == null ? Thread.ofPlatform().start(() -> report(kafka)) : reporter;
                    await().atMost(PATIENCE).until(() -> received.size() > before + 50);
                    if (life == KILLS) {
                        reporting = false;
                        reporter.join();
                        await().atMost(PATIENCE).until(() -> received.size() >= reported);
                        await().atMost(PATIENCE).until(() -> rows(postgres).size() >= reported);
                    }
                    sink.kill();
                    follower.join();
                }
            }
            List<String> all =
                    IntStream.range(0, reported).mapToObj(i -> "a" + i + " 1").toList();
            assertThat(received).as("stream").containsExactlyInAnyOrderElementsOf(all);
            assertThat(records(kafka)).as("topic").containsExactlyInAnyOrderElementsOf(all);
            assertThat(rows(postgres)).as("database").containsExactlyInAnyOrderElementsOf(all);
        }
    }

    /** Articles that share no words, so that none is another's copy. */
    private void report(KafkaSettings kafka) {
        try (KafkaProducer<String, String> producer = Clients.producer(kafka, new StringSerializer())) {
            while (reporting) {
                String id = "a" + reported;
                String body =
                        IntStream.range(0, WORDS).mapToObj(i -> id + "w" + i).collect(Collectors.joining(" ", "", "."));
                producer.send(new ProducerRecord<>("news.enriched", id, ARTICLE.formatted(id, Instant.now(), body)));
                reported++;
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        }
    }

    private static List<String> records(KafkaSettings kafka) {
        List<String> records = new ArrayList<>();
        try (var consumer = Clients.consumer(kafka, ArticleEvent.TOPIC.serde().deserializer())) {
            TopicScan.forEach(
                    consumer,
                    "news.articles",
                    record -> records.add(record.key() + " " + record.value().version()));
        }
        return records;
    }

    private static List<String> rows(EmbeddedPostgres postgres) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT article_id, version FROM version")) {
            while (found.next()) {
                rows.add(found.getString(1) + " " + found.getInt(2));
            }
        }
        return rows;
    }

    /** Until the connection breaks; what came incomplete does not count, as the specification of the protocol says. */
    private void follow(HttpClient client, int port) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/stream"));
        if (!cursor.isEmpty()) {
            request.header("Last-Event-ID", cursor);
        }
        String[] event = new String[2];
        try (Stream<String> lines = client.send(request.build(), HttpResponse.BodyHandlers.ofLines())
                .body()) {
            lines.forEach(line -> {
                if (line.startsWith("id: ")) {
                    event[0] = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    event[1] = line.substring(6);
                } else if (line.isEmpty()) {
                    take(event);
                }
            });
        } catch (IOException | java.io.UncheckedIOException e) {
            // The service was killed, as it should be.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(String[] event) {
        if (event[1] != null) {
            JsonNode version = JsonSerde.mapper().readTree(event[1]);
            received.add(version.path("id").asString() + " "
                    + version.path("version").asInt());
        }
        cursor = event[0] == null ? cursor : event[0];
        event[0] = null;
        event[1] = null;
    }

    private static boolean isUp(HttpClient client, int port, String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
