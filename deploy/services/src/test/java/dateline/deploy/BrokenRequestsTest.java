package dateline.deploy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dateline.deploy.runtime.Health;
import dateline.deploy.runtime.HttpSettings;
import dateline.deploy.runtime.Metrics;
import dateline.deploy.runtime.OperationsServer;
import dateline.ingest.events.Breaker;
import dateline.ingest.events.JsonSerde;
import dateline.ingest.websub.Callback;
import dateline.ingest.websub.WebSubSettings;
import dateline.sink.delivery.Delivery;
import dateline.sink.delivery.DeliverySettings;
import dateline.sink.delivery.FakeBroker;
import dateline.sink.delivery.News;
import dateline.sink.delivery.Surroundings;
import dateline.sink.delivery.http.Access;
import dateline.sink.delivery.http.Scope;
import dateline.sink.delivery.http.Token;
import dateline.sink.delivery.webhook.WebhookSettings;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Requests that are broken in every way: all are answered, none with a fault of ours; see {@link Breaker}. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class BrokenRequestsTest {
    private static final int PATIENCE = 20_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) [A-Z][^\r\n]*\r\n");
    private static final Pattern LENGTH = Pattern.compile("(?i)(content-length:)[^\r\n]*");
    private static final String TOKEN =
            "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b"; // of "secret"
    private static final WebSubSettings HUBS = new WebSubSettings(
            URI.create("https://public.example/hubs"), "a secret of sixteen and more", "127.0.0.1", 0);

    private static final List<String> ODD = List.of(
            "",
            "null",
            "0",
            "-1",
            "1e999",
            "9223372036854775807",
            "99999999999999999999",
            "NaN",
            "PT9223372036854775807S",
            "-P9999999D",
            "+999999999-12-31T23:59:59-18:00",
            "-999999999-01-01T00:00:00+18:00",
            "%00",
            "%ff",
            "%2e%2e%2f",
            "%ED%A0%80",
            "%",
            "..",
            "//",
            "\\ud800",
            "\\u0000",
            "\"",
            "[]",
            "{}",
            "[[[[[[[[",
            "{\"a\":{\"b\":[null]}}",
            "http://[",
            "https://a.example:99999/",
            "file:///etc/passwd",
            "\u0001",
            "\uD83D\uDEA2",
            "((((((((((",
            "-\"a",
            "a*",
            "beginning",
            "abcdef~999999999999999999.0",
            "abcdef~0",
            "Basic",
            "chunked",
            "gzip",
            "100-continue",
            "HTTP/9.9",
            "x".repeat(20_000));

    @TempDir
    private Path folder;

    @Test
    void answersEveryRequestForNews() throws Exception {
        FakeBroker broker = new FakeBroker(2);
        broker.publish(News.plain("a").at(Instant.now()).ofStory("s"));
        Metrics metrics = new Metrics("news.", folder);
        try (metrics;
                Delivery delivery = delivery(broker, metrics);
                OperationsServer server = OperationsServer.start(
                        new HttpSettings("127.0.0.1", 0), new Health(), metrics, List.of(delivery.handler()))) {
            delivery.start(failure -> {
                throw new AssertionError(failure);
            });
            await().until(delivery::isReady);
            int port = server.address().getPort();
            assertThat(requests().map(request -> statuses(port, bytes(request))))
                    .allSatisfy(statuses -> assertThat(statuses)
                            .singleElement()
                            .satisfies(status -> assertThat(status).isBetween(200, 204)));

            new Breaker(21, requests().map(BrokenRequestsTest::bytes).toList(), ODD)
                    .forEach((number, request) -> statuses(port, number % 2 == 0 ? request : framed(request)));
        }
    }

    @Test
    void answersEveryRequestOfAHub() {
        Callback callback = Callback.of(HUBS).orElseThrow();
        URI feed = URI.create("https://a.example/feed.xml");
        String form = callback.subscription(new Callback.Subject(feed, feed), Duration.ofDays(1));
        String path = form.replaceAll(".*hubs%2F([^&]*)&.*", "/hubs/$1");
        List<String> requests = List.of(
                get(path + "?hub.mode=subscribe&hub.challenge=c%2F1&hub.lease_seconds=3600&hub.topic="
                        + "https%3A%2F%2Fa.example%2Ffeed.xml"),
                sent("POST", path, "X-Hub-Signature: sha256=00", "<feed/>"));
        try (HubListener listener = HubListener.start(HUBS, callback, _ -> {})) {
            new Breaker(22, requests.stream().map(BrokenRequestsTest::bytes).toList(), ODD)
                    .forEach((number, request) -> assertThat(
                                    plainStatuses(listener.port(), number % 2 == 0 ? request : framed(request)))
                            .allSatisfy(status -> assertThat(status).isBetween(200, 499)));
        }
    }

    private Delivery delivery(FakeBroker broker, Metrics metrics) {
        Access access = Access.byToken(List.of(new Token("desk", TOKEN, Set.of(Scope.values()))));
        return new Delivery(
                new Surroundings("news.", broker, folder, access, (url, headers, body) -> 200, metrics.registry()),
                new DeliverySettings(Duration.ofDays(7), null, 1_000_000, 1_000_000, WebhookSettings.DEFAULTS));
    }

    private static Stream<String> requests() {
        String webhook =
                "{\"url\":\"https://hook.example/\",\"filter\":{\"actor\":[\"opec\"],\"region\":[\"middle-east\"],"
                        + "\"minSentiment\":-0.5,\"since\":\"2026-03-01T12:00:00Z\",\"q\":\"flood\"},"
                        + "\"as\":\"ninjs\",\"cursor\":\"beginning\"}";
        return Stream.of(
                get("/articles?q=strait%20-flood&region=middle-east&country=TR&actor=NATO&language=en&limit=5"),
                get("/articles?since=P1D&until=2027-03-01T12:00:00Z&minSentiment=-1&maxSentiment=0.9&as=gkg"),
                get("/articles?sentiment=positive&duplicates=false&retracted=true&after=dGltZSAwIGEvYQ"),
                get("/articles/a?as=jsonld"),
                get("/stories?region=middle-east&actor=NATO&q=strait&minArticles=1&sort=size&limit=3"),
                get("/trends?kind=region&period=hour&subject=middle-east&since=PT6H&limit=2"),
                get("/sources"),
                get("/stream?actor=NATO&cursor=beginning&as=ninjs"),
                get("/openapi.json"),
                get("/schemas/ArticleEvent.schema.json"),
                get("/page/app.js"),
                get("/metrics"),
                sent("POST", "/webhooks", "Content-Type: application/json", webhook));
    }

    private static String get(String path) {
        return sent("GET", path, "Last-Event-ID: abcdef~0.0", "");
    }

    private static String sent(String method, String path, String header, String body) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer secret\r\n" + header
                + "\r\nAccept-Encoding: gzip\r\nIf-None-Match: \"00\"\r\nConnection: close\r\nContent-Length: "
                + bytes(body).length + "\r\n\r\n" + body;
    }

    /** The statuses of all answers; each that is a refusal tells its problem. */
    private static List<Integer> statuses(int port, byte[] request) {
        String answers = answers(port, request);
        List<MatchResult> found = STATUS.matcher(answers).results().toList();
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1 < found.size() ? found.get(i + 1).start() : answers.length();
            requireWellAnswered(
                    answers.substring(found.get(i).start(), end),
                    Integer.parseInt(found.get(i).group(1)));
        }
        return found.stream().map(answer -> Integer.valueOf(answer.group(1))).toList();
    }

    private static void requireWellAnswered(String answer, int status) {
        if (status != 501 && status != 505) { // the protocol's own words for what no server need understand
            assertThat(status).as(answer).isBetween(100, 499);
        }
        if (status >= 400) {
            String[] parts = answer.split("\r\n\r\n", 2);
            assertThat(parts[0]).containsIgnoringCase("content-type: application/problem+json");
            JsonNode problem = JsonSerde.mapper().readTree(new String(parts[1].getBytes(ISO_8859_1), UTF_8));
            assertThat(problem.path("status").asInt()).isEqualTo(status);
            assertThat(problem.path("title").asString()).isNotBlank();
            assertThat(problem.path("detail").asString("")).doesNotContain("dateline.", "java.", "org.");
        }
    }

    private static List<Integer> plainStatuses(int port, byte[] request) {
        return STATUS.matcher(answers(port, request))
                .results()
                .map(answer -> Integer.valueOf(answer.group(1)))
                .toList();
    }

    /** All that is answered until the connection ends; of a stream, how it begins. What was no request has none. */
    private static String answers(int port, byte[] request) {
        StringBuilder answers = new StringBuilder();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            byte[] buffer = new byte[65536];
            int read = socket.getInputStream().read(buffer);
            while (read >= 0 && !answers.toString().contains("text/event-stream")) {
                answers.append(new String(buffer, 0, read, ISO_8859_1));
                read = socket.getInputStream().read(buffer);
            }
        } catch (java.net.SocketTimeoutException e) {
            throw new AssertionError("no answer, or no end of it: " + answers, e);
        } catch (IOException e) {
            return answers.toString(); // closed while there was more to send
        }
        return answers.toString();
    }

    /** With the length of its body told right. */
    private static byte[] framed(byte[] request) {
        String text = new String(request, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return request;
        }
        int length = text.length() - end - 4;
        String head = LENGTH.matcher(text.substring(0, end)).replaceAll("$1 " + length);
        return (head + text.substring(end)).getBytes(ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
