package dateline.deploy.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dateline.deploy.runtime.Clients;
import dateline.deploy.runtime.KafkaSettings;
import dateline.deploy.standalone.broker.EmbeddedBroker;
import dateline.ingest.events.JsonSerde;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client of the stream whose service is killed again and again while articles are published. */
class StreamIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final String EVENT = """
        {"uri":"urn:dateline:article:%1$s","version":1,"firstCreated":"%2$s","versionCreated":"%2$s",\
        "pubStatus":"usable","isDuplicate":false,"id":"%1$s","url":"https://paper.example/%1$s",\
        "headline":"Report %1$s","articleBody":"So it was told.",\
        "fetch":{"url":"https://paper.example/%1$s","fetchedAt":"%2$s","status":200,"digest":"00"},\
        "pipeline":{"annotators":[]}}\
        """;

    @TempDir
    private Path folder;

    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private volatile String cursor = "";
    private volatile boolean publishing = true;
    private volatile int published;

    @Test
    void hasEveryArticleOnceThoughTheServiceIsKilledAgainAndAgain() throws Exception {
        int port = freePort();
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
                HttpClient client = HttpClient.newHttpClient()) {
            KafkaSettings kafka = KafkaSettings.DEFAULTS.with("bootstrap.servers", broker.bootstrapServers());
            Map<String, String> environment = Map.of(
                    "DATELINE_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                    "DATELINE_HTTP_PORT", Integer.toString(port),
                    "DATELINE_STATE_DIRECTORY", folder.resolve("state").toString());
            Thread publisher = null;
            for (int life = 0; life <= KILLS; life++) {
                try (DatelineProcess sink = DatelineProcess.start(folder, "sink" + life, environment, "sink")) {
                    await().atMost(PATIENCE).until(() -> isUp(client, port, "/health/ready"));
                    int before = received.size();
                    Thread follower = Thread.ofVirtual().start(() -> follow(client, port));
                    await().atMost(PATIENCE).until(() -> !cursor.isEmpty());
                    publisher = publisher == null ? Thread.ofPlatform().start(() -> publish(kafka)) : publisher;
                    await().atMost(PATIENCE).until(() -> received.size() > before + 50);
                    if (life == KILLS) {
                        publishing = false;
                        publisher.join();
                        await().atMost(PATIENCE).until(() -> received.size() >= published);
                    }
                    sink.kill();
                    follower.join();
                }
            }
        }
        assertThat(received)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, published).mapToObj(i -> "a" + i).toList());
    }

    private void publish(KafkaSettings kafka) {
        try (KafkaProducer<String, String> producer = Clients.producer(kafka, new StringSerializer())) {
            while (publishing) {
                String id = "a" + published;
                producer.send(new ProducerRecord<>("news.articles", id, EVENT.formatted(id, Instant.now())));
                published++;
                java.util.concurrent.locks.LockSupport.parkNanos(
                        Duration.ofMillis(5).toNanos());
            }
        }
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
            received.add(JsonSerde.mapper().readTree(event[1]).path("id").asString());
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
