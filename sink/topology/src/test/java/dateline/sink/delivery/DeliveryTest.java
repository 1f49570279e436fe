package dateline.sink.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dateline.ingest.events.JsonSerde;
import dateline.sink.delivery.filter.ArticleFilter;
import dateline.sink.delivery.http.Access;
import dateline.sink.delivery.http.Route;
import dateline.sink.delivery.webhook.Attempt;
import dateline.sink.delivery.webhook.Progress;
import dateline.sink.delivery.webhook.Webhook;
import dateline.sink.delivery.webhook.WebhookSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DeliveryTest {
    private static final Instant NOW = Instant.now();

    @TempDir
    private Path folder;

    private final FakeBroker broker = new FakeBroker(2);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final FakePoster poster = new FakePoster();
    private Delivery delivery;
    private TestServer server;

    @BeforeEach
    void start() {
        delivery = new Delivery(
                new Surroundings("news.", broker, folder, Access.toThisMachine(), poster, registry),
                new DeliverySettings(
                        Duration.ofDays(7),
                        null,
                        50,
                        1000,
                        new WebhookSettings(Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofDays(1))));
        server = new TestServer(delivery.handler());
    }

    @AfterEach
    void stop() {
        delivery.close();
        server.close();
    }

    @Test
    void saysThatItIsStartingUntilItHasStarted() throws Exception {
        assertThat(server.get("/articles").statusCode()).isEqualTo(503);
        assertThat(server.get("/stream").statusCode()).isEqualTo(503);

        begin();

        assertThat(server.get("/articles").statusCode()).isEqualTo(200);
    }

    @Test
    void listsAndShowsArticles() throws Exception {
        broker.publish(News.plain("a").at(NOW));
        broker.publish(News.plain("b").at(NOW.plusSeconds(1)).saying("Other", "Text."));
        begin();

        JsonNode page = json("/articles?q=strait&region=middle-east&limit=1");
        assertThat(page.path("items")).hasSize(1);
        assertThat(page.path("items").get(0).path("id").asString()).isEqualTo("a");
        assertThat(page.has("next")).isFalse();
        assertThat(json("/articles/b").path("versions").get(0).path("headline").asString())
                .isEqualTo("Other");
        assertThat(server.get("/articles/c").statusCode()).isEqualTo(404);
        assertThat(server.get("/articles?region=atlantis").body())
                .contains("region must be one of global, middle-east");
    }

    @Test
    void tellsArticlesInOtherForms() throws Exception {
        broker.publish(News.plain("a").at(NOW));
        begin();

        assertThat(json("/articles?as=ninjs").path("items").get(0).path("uri").asString())
                .isEqualTo("urn:dateline:article:a");
        assertThat(json("/articles/a?as=jsonld")
                        .path("versions")
                        .get(0)
                        .path("@type")
                        .asString())
                .isEqualTo("NewsArticle");
        assertThat(server.get("/articles?as=gkg").body().split("\t", -1)).hasSize(27);
        assertThat(server.get("/articles?as=morse").body()).contains("as must be one of event, ninjs, jsonld, gkg");
        try (Stream<String> lines = follow("/stream?as=ninjs&cursor=beginning", null)) {
            assertThat(lines.filter(line -> line.startsWith("data: "))
                            .findFirst()
                            .orElseThrow())
                    .contains("\"uri\":\"urn:dateline:article:a\"");
        }
    }

    @Test
    void streamsWhatIsWantedAndGoesOnAtTheLastId() throws Exception {
        begin();
        List<String> ids = new ArrayList<>();
        String last;
        try (Stream<String> lines = follow("/stream?actor=OPEC", null)) {
            publishBothKinds(0, 20);
            last = read(lines.iterator(), ids, 10);
        }
        publishBothKinds(20, 40);

        try (Stream<String> lines = follow("/stream?actor=OPEC", last)) {
            publishBothKinds(40, 60);
            read(lines.iterator(), ids, 50);
        }

        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 60).mapToObj(i -> "o" + i).toList());
        assertThat(registry.get("dateline.stream.events").counter().count()).isGreaterThanOrEqualTo(60);
        await().untilAsserted(() -> assertThat(delivered("stream")).isGreaterThanOrEqualTo(1));
    }

    @Test
    void losesNothingBetweenTheListAndTheStream() throws Exception {
        begin();
        publishBothKinds(0, 50);

        JsonNode list = json("/articles?actor=OPEC&limit=500");

        Set<String> ids = new HashSet<>();
        list.path("items").forEach(item -> ids.add(item.path("id").asString()));
        try (Stream<String> lines =
                follow("/stream?actor=OPEC&cursor=" + list.path("cursor").asString(), null)) {
            Iterator<String> events = lines.iterator();
            while (ids.size() < 50) {
                List<String> next = new ArrayList<>();
                read(events, next, 1);
                ids.addAll(next);
            }
        }
        assertThat(server.get("/articles?as=gkg").headers().firstValue("Dateline-Cursor"))
                .isPresent();
    }

    @Test
    void tellsAStrangersCursorFromALateOne() throws Exception {
        begin();

        assertThat(server.get("/stream", "Last-Event-ID", "nonsense").statusCode())
                .isEqualTo(400);
        assertThat(server.get("/stream", "Last-Event-ID", "zzzzzz~1.2").statusCode())
                .isEqualTo(410);
    }

    @Test
    void keepsNoPlaceForWhoAsksForTheStreamsHeadersAlone() throws Exception {
        begin();
        HttpRequest head =
                HttpRequest.newBuilder(server.address("/stream")).HEAD().build();

        HttpResponse<Void> answer = server.client().send(head, HttpResponse.BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        await().untilAsserted(() -> assertThat(
                        registry.get("dateline.stream.clients").gauge().value())
                .isZero());
    }

    @Test
    void documentsExactlyWhatIsAnswered() throws Exception {
        Set<String> documented = new HashSet<>();
        json("/openapi.json")
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        assertThat(documented)
                .isEqualTo(delivery.routes().stream()
                        .filter(route -> !isPage(route))
                        .map(route -> route.method() + " " + route.path())
                        .collect(java.util.stream.Collectors.toSet()));
    }

    @Test
    void documentsHowBodiesAreRefused() throws Exception {
        List<JsonNode> taking = new ArrayList<>();
        json("/openapi.json")
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("requestBody")) {
                        taking.add(operation);
                    }
                }));

        assertThat(taking)
                .hasSize(3)
                .allSatisfy(operation ->
                        assertThat(operation.path("responses").propertyNames()).contains("400", "413", "415"));
    }

    @Test
    void documentsTheParametersThatAreKnown() throws Exception {
        begin();
        JsonNode description = json("/openapi.json");
        for (String path : List.of("/articles", "/stories", "/trends", "/stream")) {
            String refusal = server.get(path + "?nonsense=1").body();
            Set<String> documented = new HashSet<>();
            description.path("paths").path(path).path("get").path("parameters").forEach(parameter -> {
                String reference = parameter.path("$ref").asString("");
                JsonNode real = reference.isEmpty() ? parameter : description.at(reference.substring(1));
                if (real.path("in").asString().equals("query")) {
                    documented.add(real.path("name").asString());
                }
            });

            String known = JsonSerde.mapper()
                    .readTree(refusal)
                    .path("detail")
                    .asString()
                    .replaceAll(".*known are ", "");
            assertThat(Set.of(known.split(", "))).as(path).isEqualTo(documented);
        }
    }

    @Test
    void answersAsItIsDocumented() throws Exception {
        broker.publish(News.plain("a").at(NOW).ofStory("s"));
        begin();

        assertThat(faults("/articles", "/articles")).isEmpty();
        assertThat(faults("/articles/a", "/articles/{id}")).isEmpty();
        assertThat(faults("/stories", "/stories")).isEmpty();
        assertThat(faults("/trends", "/trends")).isEmpty();
    }

    @Test
    void sendsWhatIsWantedSignedUntilItArrives() throws Exception {
        begin();
        JsonNode webhook =
                send("POST", "/webhooks", "{\"url\":\"https://hook.example/\",\"filter\":{\"actor\":[\"opec\"]}}");
        assertThat(webhook.path("secret").asString()).startsWith("whsec_");
        poster.answers(503, 0, 200);

        publishBothKinds(0, 1);

        await().untilAsserted(() -> assertThat(poster.posts()).hasSize(3));
        assertThat(poster.posts()).allSatisfy(post -> {
            assertThat(post.url()).hasToString("https://hook.example/");
            assertThat(post.headers()).containsEntry("webhook-id", "o0.1");
            assertThat(post.headers().get("webhook-signature"))
                    .isEqualTo("v1," + post.signature(webhook.path("secret").asString()));
        });
        String one = "/webhooks/" + webhook.path("id").asString();
        await().untilAsserted(() ->
                assertThat(json(one + "/deliveries").path("attempts")).hasSize(3));
        JsonNode deliveries = json(one + "/deliveries");
        assertThat(deliveries.path("attempts").get(1).path("failure").asString())
                .isEqualTo("it cannot be reached, or must not be");
        assertThat(deliveries.path("attempts").get(0).path("cursor")).isEqualTo(deliveries.path("cursor"));
        assertThat(json(one).has("secret")).isFalse();
        assertThat(json("/webhooks").path("items")).hasSize(1);

        // How late it is counts only of what was published after it had begun to send.
        publishBothKinds(1, 2);
        await().untilAsserted(() -> assertThat(delivered("webhook")).isPositive());
    }

    @Test
    void sendsAgainFromACursorAndStopsWhereItIsUnwanted() throws Exception {
        // Before the start: a webhook begins where the feed has come to, which of later news may be anything.
        publishBothKinds(0, 5);
        begin();
        JsonNode webhook = send("POST", "/webhooks", "{\"url\":\"https://hook.example/\"}");
        String one = "/webhooks/" + webhook.path("id").asString();

        send("POST", one + "/replay", "{\"cursor\":\"beginning\"}");
        await().untilAsserted(() -> assertThat(poster.posts()).hasSize(10));

        poster.answers(410);
        publishBothKinds(5, 6);
        await().untilAsserted(() ->
                assertThat(json(one).path("disabledBecause").asString("")).contains("410"));
        JsonNode moved = send("PUT", one, "{\"url\":\"https://other.example/\"}");
        assertThat(moved.path("enabled").asBoolean()).isFalse();
        assertThat(moved.path("disabledBecause").asString("")).contains("410");
        assertThat(send("PUT", one, "{\"enabled\":true}").path("enabled").asBoolean())
                .isTrue();
        await().untilAsserted(() -> assertThat(poster.posts()).hasSize(13));

        HttpRequest removal =
                HttpRequest.newBuilder(server.address(one)).DELETE().build();
        assertThat(server.client()
                        .send(removal, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(204);
        assertThat(server.get(one).statusCode()).isEqualTo(404);
        assertThat(server.get("/webhooks/x").statusCode()).isEqualTo(404);
    }

    @Test
    void isPatientAnewWithWhatIsEnabledAgain() throws Exception {
        Instant longAgo = NOW.minus(Duration.ofDays(2));
        Webhook webhook = new Webhook(
                "w",
                URI.create("https://hook.example/"),
                ArticleFilter.ALL,
                null,
                "whsec_c2VjcmV0",
                false,
                "its address took nothing since " + longAgo,
                "abcdef~0.0",
                1,
                "127.0.0.1",
                longAgo);
        Attempt attempt = new Attempt("n0.1", null, longAgo, 1, 503, null, 9);
        Progress progress = new Progress("w", 1, "abcdef~0.0", longAgo, List.of(attempt));
        keep(Webhook.TOPIC.name(), webhook);
        keep(Progress.TOPIC.name(), progress);
        begin();
        await().untilAsserted(() -> assertThat(json("/webhooks").path("items")).hasSize(1));
        poster.answers(503);
        publishBothKinds(0, 1);

        send("PUT", "/webhooks/w", "{\"enabled\":true}");

        await().untilAsserted(() -> assertThat(poster.posts()).hasSize(3));
        assertThat(json("/webhooks/w").path("enabled").asBoolean()).isTrue();
        await().untilAsserted(() ->
                assertThat(json("/webhooks/w/deliveries").path("attempts")).hasSize(4));
    }

    private void keep(String topic, Object value) {
        broker.append("news." + topic, 1, "w", JsonSerde.mapper().writeValueAsBytes(value), 0);
    }

    @Test
    void sendsInTheFormThatIsWanted() throws Exception {
        begin();
        JsonNode webhook = send("POST", "/webhooks", "{\"url\":\"https://hook.example/\",\"as\":\"jsonld\"}");
        assertThat(webhook.path("as").asString()).isEqualTo("jsonld");

        broker.publish(News.plain("a").at(NOW));

        await().untilAsserted(() -> assertThat(poster.posts()).hasSize(1));
        FakePoster.Post post = poster.posts().getFirst();
        assertThat(post.headers())
                .containsEntry("Content-Type", "application/ld+json")
                .containsEntry(
                        "webhook-signature",
                        "v1," + post.signature(webhook.path("secret").asString()));
        assertThat(JsonSerde.mapper().readTree(post.body()).path("@type").asString())
                .isEqualTo("NewsArticle");
        assertThat(send("POST", "/webhooks", "{\"url\":\"https://x.example/\",\"as\":\"morse\"}")
                        .path("detail")
                        .asString())
                .contains("morse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT9223372036854775807S",
                "-PT9223372036854775807S",
                "P9999999D",
                "%2B999999999-12-31T23:59:59-18:00",
                "-999999999-01-01T00:00:00Z",
                "2026-02-29T00:00:00Z",
                "2026-03-01T24:00:01Z"
            })
    void refusesTimesThatAreNone(String since) throws Exception {
        begin();

        for (String path : List.of("/articles", "/stories", "/trends", "/stream")) {
            HttpResponse<String> answer = server.get(path + "?since=" + since);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).contains("since must be a time such as");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        null                                                | must be an object but is null
        []                                                  | it must be fields and values
        {"url":"https://[/"}                                | url must be an address but is 'https://[/'
        {"url":"mailto:x"}                                  | url must be an http or https address but is 'mailto:x'
        {"enabled":false}                                   | unknown enabled; known are as, cursor, filter, url
        {"filter":{"regions":["europe"]}}                   | unknown 'regions'; facets are region
        {"as":"morse"}                                      | as must be one of event, ninjs, jsonld, gkg
        {"filter":{"region":[null]}}                        | filter: region must be a list of values
        {"filter":{"region":null}}                          | filter: region must be a list of values
        {"filter":{"region":["\\ud800"]}}                   | region must be one of
        {"filter":{"since":"+999999999-12-31T23:59:59Z"}}   | since must be of the years 0 to 9999
        {"filter":{"minSentiment":"NaN"}}                   | minSentiment must be -1 to 1 but is NaN
        """)
    void saysWhatIsWrongWithAWebhook(String body, String expected) throws Exception {
        begin();

        JsonNode problem = send("POST", "/webhooks", body);

        assertThat(problem.path("status").asInt()).as(problem.toString()).isEqualTo(400);
        assertThat(problem.path("detail").asString()).contains(expected).doesNotContain("dateline.", "java.");
        assertThat(json("/webhooks").path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PUT  |         | {"cursor":"beginning"}                  | unknown cursor; known are as, enabled, filter, url
        PUT  |         | {"enabled":"perhaps"}                   | enabled must be true or false but is 'perhaps'
        POST | /replay | {"cursor":"beginning","enabled":false}  | unknown enabled; known are cursor
        """)
    void saysWhatIsWrongWithAChange(String method, String path, String body, String expected) throws Exception {
        begin();
        JsonNode webhook = send("POST", "/webhooks", "{\"url\":\"https://hook.example/\"}");
        String one = "/webhooks/" + webhook.path("id").asString();

        JsonNode problem = send(method, one + (path == null ? "" : path), body);

        assertThat(problem.path("status").asInt()).as(problem.toString()).isEqualTo(400);
        assertThat(problem.path("detail").asString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"actor\":[\"\\ud800\"]}", "{\"q\":\"\\udc00\"}", "{\"until\":1e300}"})
    void takesOddFiltersThatCanBe(String filter) throws Exception {
        begin();

        JsonNode webhook = send("POST", "/webhooks", "{\"url\":\"https://hook.example/\",\"filter\":" + filter + "}");
        publishBothKinds(0, 1);

        assertThat(webhook.path("id").asString("")).as(webhook.toString()).isNotEmpty();
        assertThat(json("/webhooks").path("items")).hasSize(1);
    }

    @Test
    void refusesWebhooksThatCannotBe() throws Exception {
        begin();

        assertThat(send("POST", "/webhooks", "{\"url\":\"ftp://x.example/\"}")
                        .path("detail")
                        .asString())
                .contains("ftp://x.example/");
        assertThat(send("POST", "/webhooks", "{\"url\":\"https://x.example/\",\"filter\":{\"region\":[\"x\"]}}")
                        .path("detail")
                        .asString())
                .contains("region must be one of");
    }

    private JsonNode send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .build();
        return JsonSerde.mapper()
                .readTree(server.client()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    private List<?> faults(String request, String path) throws Exception {
        JsonNode description = json("/openapi.json");
        JsonNode wanted = description
                .path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema");
        Schema schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(location -> {
                            try {
                                return server.get("/schemas/" + location.replaceAll(".*/", ""))
                                        .body();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        }))
                .getSchema(SchemaLocation.of(server.address("/openapi.json").toString()), wanted);
        return schema.validate(server.get(request).body(), InputFormat.JSON);
    }

    private static boolean isPage(Route route) {
        return route.path().equals("/") || route.path().startsWith("/page");
    }

    private void begin() {
        delivery.start(failure -> {
            throw new AssertionError(failure);
        });
        await().until(delivery::isReady);
    }

    private void publishBothKinds(int from, int to) {
        IntStream.range(from, to).forEach(i -> {
            broker.publish(News.plain("n" + i).at(NOW));
            broker.publish(News.plain("o" + i).at(NOW).about(dateline.enrich.events.Region.GLOBAL, "AE", "OPEC"));
        });
    }

    private Stream<String> follow(String path, String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address(path));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<Stream<String>> answer =
                server.client().send(request.build(), HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Reads so many events; the last one's id. */
    private static String read(Iterator<String> lines, List<String> ids, int count) {
        String id = "";
        for (int read = 0; read < count; ) {
            String line = lines.next();
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("data: ")) {
                ids.add(JsonSerde.mapper()
                        .readTree(line.substring(6))
                        .path("id")
                        .asString());
                read++;
            }
        }
        return id;
    }

    private long delivered(String way) {
        return registry.get("dateline.delivery").tag("way", way).timer().count();
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonSerde.mapper().readTree(answer.body());
    }
}
