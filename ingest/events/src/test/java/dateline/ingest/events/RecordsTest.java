package dateline.ingest.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"id": "a"}                                          | source a must name a feed, a sitemap or a home page
        {"id": "A b", "home": "https://x.example/"}          | source id must match
        {"home": "https://x.example/"}                       | source id must match
        {"id": "a", "feeds": ["ftp://x.example/f"]}          | feed of source a must be an http or https address
        {"id": "a", "feeds": ["/f"]}                         | feed of source a must be an http or https address
        {"id": "a", "home": "https://x.example/", "country": "gb"}     | country of source a must be two capital letters but is 'gb'
        {"id": "a", "home": "https://x.example/", "interval": "PT0S"}  | interval of source a must be positive but is PT0S
        """)
    void refusesSourcesThatCannotBeFollowed(String json, String expected) {
        assertThatThrownBy(() -> read(Source.TOPIC, json))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void readsASourceThatSaysLittle() {
        Source source = read(Source.TOPIC, "{\"id\": \"a\", \"home\": \"https://x.example/\"}");

        assertThat(source.feeds()).isEmpty();
        assertThat(source.isEnabled()).isTrue();
    }

    @Test
    void readsASourceAsItWasWritten() {
        for (String enabled : List.of("", ", \"enabled\": true", ", \"enabled\": false")) {
            Source source = read(Source.TOPIC, "{\"id\": \"a\", \"home\": \"https://x.example/\"" + enabled + "}");
            byte[] written = Source.TOPIC.serde().serializer().serialize("sources", source);

            assertThat(Source.TOPIC.serde().deserializer().deserialize("sources", written))
                    .isEqualTo(source);
        }
    }

    @Test
    void namesTopicsUnderTheirPrefix() {
        assertThat(Source.TOPIC.under("news.").name()).isEqualTo("news.sources");
        assertThat(Outcome.TOPIC.of("x").under("").name()).isEqualTo("outcomes.x");
        assertThatThrownBy(() -> Source.TOPIC.under("my news/"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but is 'my news/sources'");
    }

    private static <T> T read(Topic<T> topic, String json) {
        return topic.serde()
                .deserializer()
                .deserialize(topic.name(), json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
