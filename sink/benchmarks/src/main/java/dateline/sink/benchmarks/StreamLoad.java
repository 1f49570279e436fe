package dateline.sink.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Prints how soon articles reach the clients of the stream, with some clients that take nothing at all. */
final class StreamLoad {
    private static final int STUCK = 5;
    private static final int WARM_UP_SECONDS = 15;
    private static final List<String> REGIONS = List.of(
            "middle-east", "europe", "oceania", "east-asia", "caribbean", "west-africa", "south-america", "global");

    private final int port;
    private final Random random = new Random(1);
    private final String text = text();

    private StreamLoad(int port) {
        this.port = port;
    }

    /** Takes the number of clients, articles a second, and seconds. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int clients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int rate = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
        Path folder = Files.createTempDirectory("stream-load");
        int port = freePort();
        try (Child broker = Child.start(
                "512m",
                Map.of(),
                "dateline.deploy.standalone.broker.BrokerMain",
                folder.resolve("kafka").toString(),
                "0")) {
            String address = broker.line().replace("ready ", "");
            Map<String, String> environment = Map.of(
                    "DATELINE_KAFKA_BOOTSTRAP_SERVERS",
                    address,
                    "DATELINE_HTTP_PORT",
                    Integer.toString(port),
                    "DATELINE_STATE_DIRECTORY",
                    folder.resolve("state").toString(),
                    "DATELINE_DELIVERY_REQUESTS_PER_SECOND",
                    "1000");
            try (Child sink = Child.start("512m", environment, "dateline.deploy.SinkMain")) {
                awaitReady(port);
                new StreamLoad(port).measure(address, sink, new Load(clients, rate, seconds));
            }
        }
    }

    private record Load(int clients, int rate, int seconds) {}

    private void measure(String address, Child sink, Load load) throws IOException, InterruptedException {
        List<Listener> listeners = new ArrayList<>();
        for (int i = 0; i < load.clients(); i++) {
            listeners.add(Listener.open(port, query(i), false));
        }
        for (int i = 0; i < STUCK; i++) {
            listeners.add(Listener.open(port, "", true));
        }
        Map<String, Object> properties = Map.of("bootstrap.servers", address, "linger.ms", 1);
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            send(producer, load.rate(), WARM_UP_SECONDS);
            listeners.forEach(Listener::measure);
            Duration before = sink.cpu();
            send(producer, load.rate(), load.seconds());
            Thread.sleep(2000);
            print(listeners, load, sink, sink.cpu().minus(before));
        }
        for (Listener listener : listeners) {
            listener.close();
        }
    }

    /** Every eighth wants all; the others a region, an actor, words, or a mixture. */
    private static String query(int i) {
        return switch (i % 8) {
            case 0 -> "";
            case 1, 2 -> "region=" + REGIONS.get(i / 8 % REGIONS.size());
            case 3, 4 -> "actor=org:o" + i % 20;
            case 5 -> "q=report";
            case 6 -> "q=harbour&region=" + REGIONS.get(i / 8 % REGIONS.size());
            default -> "minSentiment=-0.1&duplicates=false&region=europe&region=oceania";
        };
    }

    private void send(KafkaProducer<String, String> producer, int rate, int seconds) {
        long start = System.nanoTime();
        for (int n = 0; n < rate * seconds; n++) {
            LockSupport.parkNanos(start + n * 1_000_000_000L / rate - System.nanoTime());
            String id = "a" + Long.toString(random.nextLong(), 36).replace("-", "n");
            var _ = producer.send(new ProducerRecord<>("news.articles", id, event(id)));
        }
        producer.flush();
    }

    private String event(String id) {
        String region = REGIONS.get(random.nextInt(REGIONS.size()));
        return """
            {"uri":"urn:dateline:article:%1$s","version":1,"firstCreated":"%2$s","versionCreated":"%2$s","pubStatus":"usable",\
            "isDuplicate":false,"id":"%1$s","url":"https://paper.example/%1$s","headline":"Report %1$s of the day",\
            "articleBody":"%5$s","region":{"id":"%3$s","confidence":0.9},"regions":[{"id":"%3$s","confidence":0.9}],\
            "actors":[{"id":"org:o%4$d","name":"Body %4$d","type":"organisation","salience":0.5,"mentions":[]}],\
            "sentiment":{"label":"neutral","score":0.0,"confidence":0.5,"gravity":0.0},\
            "fetch":{"url":"https://paper.example/%1$s","fetchedAt":"%2$s","status":200,"digest":"00"},\
            "pipeline":{"annotators":["extract/1"]}}\
            """.formatted(id, Instant.now(), region, random.nextInt(20), text);
    }

    private static void print(List<Listener> listeners, Load load, Child sink, Duration cpu) throws IOException {
        List<Duration> ages = listeners.stream()
                .flatMap(listener -> listener.ages().stream())
                .sorted()
                .toList();
        int all = load.rate() * (load.seconds() + WARM_UP_SECONDS);
        long whole = listeners.stream()
                .filter(listener -> listener.received() == all)
                .count();
        System.out.printf(
                "%d clients, %d stuck, %d articles a second for %d s: %d events%n",
                load.clients(), STUCK, load.rate(), load.seconds(), ages.size());
        System.out.printf(
                "age on arrival in ms: p50 %d, p90 %d, p99 %d, most %d%n",
                at(ages, 0.5), at(ages, 0.9), at(ages, 0.99), ages.getLast().toMillis());
        System.out.printf("%d clients that want all have all %d%n", whole, all);
        System.out.printf(
                "sink: %.2f cores, %d MiB resident%n", cpu.toMillis() / 1000.0 / load.seconds(), sink.megabytes());
    }

    private static long at(List<Duration> ages, double share) {
        return ages.get((int) (share * (ages.size() - 1))).toMillis();
    }

    private static String text() {
        return "Ships waited outside the harbour while insurers and carriers argued over the price of passage. "
                .repeat(35);
    }

    private static void awaitReady(int port) throws InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 240; i++) {
                if (isUp(client, ready)) {
                    return;
                }
                Thread.sleep(500);
            }
        }
        throw new IllegalStateException("the sink is not ready after two minutes");
    }

    private static boolean isUp(HttpClient client, HttpRequest ready) throws InterruptedException {
        try {
            return client.send(ready, HttpResponse.BodyHandlers.ofString(UTF_8)).statusCode() == 200;
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
