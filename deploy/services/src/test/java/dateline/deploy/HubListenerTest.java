package dateline.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.frontier.FrontierItem;
import dateline.ingest.websub.Callback;
import dateline.ingest.websub.WebSubSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubListenerTest {
    private static final WebSubSettings SETTINGS = new WebSubSettings(
            URI.create("https://public.example/hubs"), "a secret of sixteen and more", "127.0.0.1", 0);
    private static final Callback CALLBACK = Callback.of(SETTINGS).orElseThrow();
    private static final URI FEED = URI.create("https://a.example/feed.xml");
    private static final URI TOPIC = URI.create("https://a.example/feed?format=atom&x=é");

    private final List<FrontierItem> told = new CopyOnWriteArrayList<>();
    private final HubListener listener = HubListener.start(SETTINGS, CALLBACK, told::add);
    private final HttpClient hub = HttpClient.newHttpClient();
    private final Map<String, String> form =
            parsed(CALLBACK.subscription(new Callback.Subject(FEED, TOPIC), Duration.ofDays(1)));

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void asksForWhatTheProtocolWants() {
        assertThat(form)
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", TOPIC.toString())
                .containsEntry("hub.lease_seconds", "86400");
        assertThat(form.get("hub.callback")).startsWith("https://public.example/hubs/");
        assertThat(form.get("hub.secret")).hasSizeBetween(32, 199);
    }

    @Test
    void confirmsWhatWasAskedFor() throws Exception {
        HttpResponse<String> answer = get("?hub.mode=subscribe&hub.challenge=c%2F1&hub.lease_seconds=3600&hub.topic="
                + URLEncoder.encode(TOPIC.toString(), UTF_8));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("c/1");
        assertThat(told).containsExactly(new FrontierItem.Confirm(FEED, Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?hub.mode=unsubscribe&hub.challenge=c&hub.topic=https%3A%2F%2Fa.example%2Ffeed",
                "?hub.mode=subscribe&hub.challenge=c&hub.topic=https%3A%2F%2Fother.example%2F",
                "?hub.mode=subscribe",
                ""
            })
    void confirmsNothingElse(String query) throws Exception {
        assertThat(get(query).statusCode()).isEqualTo(404);
        assertThat(told).isEmpty();
    }

    @Test
    void believesOnlyWhatIsSigned() throws Exception {
        assertThat(post(path(), "<feed/>", "sha256=" + signature("<feed/>")).statusCode())
                .isEqualTo(202);
        assertThat(told).containsExactly(new FrontierItem.Nudge(FEED));

        for (String wrong : List.of("sha256=" + signature("<other/>"), "md5=00", "sha256", "")) {
            assertThat(post(path(), "<feed/>", wrong).statusCode()).isEqualTo(202);
        }
        assertThat(told).hasSize(1);
    }

    @Test
    void knowsOnlyItsOwnAddresses() throws Exception {
        String path = path();
        String forged = path.substring(0, path.length() - 2) + "AA";

        assertThat(post(forged, "", "").statusCode()).isEqualTo(404);
        assertThat(post("/hubs/x", "", "").statusCode()).isEqualTo(404);
        assertThat(post("/", "", "").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String query) throws IOException, InterruptedException {
        URI url = URI.create("http://127.0.0.1:" + listener.port() + path() + query);
        return hub.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String signature)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + listener.port() + path))
                .header("X-Hub-Signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        return hub.send(request, BodyHandlers.ofString());
    }

    private String path() {
        return URI.create(form.get("hub.callback")).getPath();
    }

    private String signature(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(form.get("hub.secret").getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    }

    private static Map<String, String> parsed(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }
}
