package dateline.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedPosterTest {
    private static final byte[] BODY = "{}".getBytes(UTF_8);

    private Server server;

    @BeforeEach
    void start() throws IOException {
        server = new Server();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void postsTheBodyWithItsHeadersAndTellsTheStatus() throws IOException {
        List<String> taken = new CopyOnWriteArrayList<>();
        URI url = server.serve("/hook", exchange -> {
            taken.add(exchange.getRequestMethod());
            taken.addAll(exchange.getRequestHeaders().get("Content-Type"));
            taken.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            Server.answer(exchange, 202, "", new byte[0]);
        });

        int status = poster("127.0.0.0/8").post(url, Map.of("Content-Type", "application/ld+json"), BODY);

        assertThat(status).isEqualTo(202);
        assertThat(taken).containsExactly("POST", "application/ld+json", "{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/hook",
                "http://localhost:PORT/hook",
                "http://2130706433:PORT/hook",
                "http://0x7f.1:PORT/hook",
                "http://[::ffff:127.0.0.1]:PORT/hook"
            })
    void refusesAddressesThatAreNotPublic(String address) {
        URI hook = server.serve("/hook", 200, "");
        URI url = URI.create(address.replace("PORT", String.valueOf(hook.getPort())));

        assertThatThrownBy(() -> poster().post(url, Map.of(), BODY)).isInstanceOf(IOException.class);
        assertThat(server.requests).isEmpty();
    }

    @Test
    void followsNoRedirect() throws IOException {
        URI elsewhere = server.serve("/elsewhere", 200, "");
        URI url = server.serve("/hook", 302, "", "Location", elsewhere.toString());

        assertThat(poster("127.0.0.0/8").post(url, Map.of(), BODY)).isEqualTo(302);
        assertThat(server.requests).containsExactly("/hook");
    }

    private static GuardedPoster poster(String... allowed) {
        Duration second = Duration.ofSeconds(5);
        List<AddressRange> ranges =
                List.of(allowed).stream().map(AddressRange::parse).toList();
        return new GuardedPoster(new FetchLimits(null, ranges, second, second, second, 1000));
    }
}
