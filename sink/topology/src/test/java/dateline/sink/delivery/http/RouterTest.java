package dateline.sink.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.sink.delivery.TestServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {
    private static final List<Route> ROUTES = List.of(
            Route.get("/open", null, exchange -> exchange.json(200, "open")),
            Route.get("/things", Scope.READ, RouterTest::things),
            Route.get("/things/{id}", Scope.READ, exchange -> exchange.json(200, exchange.variable("id"))),
            new Route("POST", "/things", Scope.WEBHOOKS, exchange -> exchange.json(201, exchange.body(Thing.class))));

    private TestServer server;

    /** What is posted. */
    public record Thing(int size) {
        public Thing {
            if (size < 1) {
                throw new IllegalArgumentException("size must be positive but is " + size);
            }
        }
    }

    private static void things(Exchange exchange) throws java.io.IOException {
        Parameters parameters = exchange.parameters();
        int limit = parameters.whole("limit", 5, 1, 10);
        parameters.refuseOthers();
        exchange.json(200, limit);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        /open            , 200 , "open"
        /things          , 200 , 5
        /things?limit=7  , 200 , 7
        /things/a%20b    , 200 , "a b"
        /things?limit=11 , 400 , limit must be 1 to 10 but is 11
        /things?limit=x  , 400 , limit must be a whole number but is 'x'
        /things?limit=   , 400 , limit must not be empty
        /things?limit=1&limit=2 , 400 , 'limit must be given once but is [1, 2]'
        /things?size=1   , 400 , unknown size; known are limit
        /nowhere         , 404 , nothing stands at /nowhere
        """, quoteCharacter = '`')
    void answersOrTellsTheProblem(String path, int status, String text) throws Exception {
        open(100);

        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(text.replaceAll("^'|'$", ""));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .isEqualTo(status == 200 ? "application/json" : "application/problem+json");
    }

    @Test
    void readsBodies() throws Exception {
        open(100);

        assertThat(post("{\"size\":3}", "application/json").body()).isEqualTo("{\"size\":3}");
        assertThat(post("{\"size\":0}", "application/json").body()).contains("size must be positive but is 0");
        assertThat(post("nonsense", "application/json").statusCode()).isEqualTo(400);
        assertThat(post("{\"size\":3}", "text/plain").statusCode()).isEqualTo(415);
        assertThat(post(" ".repeat(70_000), "application/json").statusCode()).isEqualTo(413);
    }

    @Test
    void tellsWhichMethodsThereAre() throws Exception {
        open(100);
        HttpRequest delete =
                HttpRequest.newBuilder(server.address("/things")).DELETE().build();

        HttpResponse<String> answer = server.client().send(delete, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, POST");
    }

    @Test
    void letsInWhoBearsATokenOfTheScope() throws Exception {
        Token reader = new Token("reader", digest("s3cret"), Set.of(Scope.READ));
        server = new TestServer(new Router(ROUTES, Access.byToken(List.of(reader)), 100));

        assertThat(server.get("/open").statusCode()).isEqualTo(200);
        assertThat(server.get("/things").statusCode()).isEqualTo(401);
        assertThat(server.get("/things").headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
        assertThat(server.get("/things", "Authorization", "Bearer wrong").statusCode())
                .isEqualTo(401);
        assertThat(server.get("/things", "Authorization", "Bearer s3cret").statusCode())
                .isEqualTo(200);
        assertThat(post("{\"size\":3}", "application/json", "Authorization", "Bearer s3cret")
                        .body())
                .contains("token 'reader' has no scope webhooks");
    }

    @Test
    void tellsWhatWhoeverHasANameMayDo() throws Exception {
        open(100);
        Access tokens = Access.byToken(List.of(
                new Token("desk", digest("old"), Set.of(Scope.READ)),
                new Token("desk", digest("new"), Set.of(Scope.WEBHOOKS))));

        assertThat(tokens.allows("desk", Scope.WEBHOOKS)).isTrue();
        assertThat(tokens.allows("desk", Scope.STREAM)).isFalse();
        assertThat(tokens.allows("127.0.0.1", Scope.WEBHOOKS)).isFalse();
        assertThat(Access.toThisMachine().allows("127.0.0.1", Scope.WEBHOOKS)).isTrue();
        assertThat(Access.toThisMachine().allows("desk", Scope.WEBHOOKS)).isFalse();
    }

    @Test
    void turnsAwayNamesThatAreNotThisMachines() throws Exception {
        open(100);
        try (java.net.Socket socket =
                new java.net.Socket("127.0.0.1", server.address("/").getPort())) {
            socket.getOutputStream()
                    .write("GET /things HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n".getBytes(UTF_8));

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void slowsDownWhoAsksTooMuch() throws Exception {
        open(2);

        List<HttpResponse<String>> answers =
                IntStream.range(0, 10).mapToObj(i -> things()).toList();

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .startsWith(200, 200, 200, 200)
                .contains(429);
        assertThat(answers.getLast().headers().firstValue("Retry-After")).hasValue("1");
        assertThat(server.get("/open").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> things() {
        try {
            return server.get("/things");
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void open(int requestsPerSecond) {
        server = new TestServer(new Router(ROUTES, Access.toThisMachine(), requestsPerSecond));
    }

    private HttpResponse<String> post(String body, String type, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address("/things"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", type);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return server.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String digest(String secret) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
    }
}
