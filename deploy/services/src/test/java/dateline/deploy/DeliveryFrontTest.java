package dateline.deploy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.deploy.runtime.SettingsException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryFrontTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void refusesToAnswerTheWorldWithoutTokens(String host) {
        assertThatThrownBy(() -> front(Map.of("DATELINE_HTTP_HOST", host)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(host)
                .hasMessageContaining("delivery.tokens")
                .hasMessageContaining("DATELINE_DELIVERY_TOKENS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "localhost"})
    void answersItsOwnMachineWithoutTokens(String host) {
        assertThatCode(() -> front(Map.of("DATELINE_HTTP_HOST", host))).doesNotThrowAnyException();
    }

    @Test
    void answersTheWorldWithAFileOfTokens(@TempDir Path folder) throws IOException {
        Path tokens = folder.resolve("tokens.yaml");
        Files.writeString(tokens, "tokens: []\n");

        assertThatCode(() ->
                        front(Map.of("DATELINE_HTTP_HOST", "0.0.0.0", "DATELINE_DELIVERY_TOKENS", tokens.toString())))
                .doesNotThrowAnyException();
    }

    private static DeliveryFront front(Map<String, String> environment) {
        return DeliveryFront.of(
                DatelineSettings.DEFAULTS.overlaid(Optional.empty(), environment), new SimpleMeterRegistry());
    }
}
