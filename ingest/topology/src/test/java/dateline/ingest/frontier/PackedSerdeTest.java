package dateline.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ingest.events.Discovery;
import dateline.ingest.events.SourceRef;
import dateline.ingest.fetch.Validators;
import dateline.ingest.store.Packer;
import dateline.ingest.store.Unpacker;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedSerdeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.123Z");
    private static final URI PAGE = URI.create("https://a.example/%C3%A9?q=1");
    private static final Discovery FULL = new Discovery(
            new SourceRef(
                    "a", "Hafen „Zeitung“ 港", URI.create("https://a.example/"), Locale.forLanguageTag("pt-BR"), "BR"),
            URI.create("https://t.example/track"),
            "Straße\nwieder offen 🌊",
            OffsetDateTime.parse("1969-03-01T14:30:00+03:00"),
            OffsetDateTime.parse("2026-03-01T14:30:00.123456789Z"));
    private static final Discovery BARE =
            new Discovery(new SourceRef("a", null, null, null, null), PAGE, null, null, null);

    @Test
    void readsTheEntriesThatItWrote() {
        QueueEntry full = new QueueEntry(
                new FrontierItem.Visit(PAGE, FULL, Urgency.BACKLOG, 3), Urgency.REVISIT, 300, new Revisit(NOW, 2));
        QueueEntry bare = QueueEntry.of(new FrontierItem.Visit(PAGE, BARE, Urgency.FRESH, 0));

        assertThat(copy(QueueEntry.serde(), full)).isEqualTo(full);
        assertThat(copy(QueueEntry.serde(), bare)).isEqualTo(bare);
    }

    @Test
    void readsWhatIsRememberedOfAPage() {
        Seen fresh = Seen.fresh(BARE, NOW);
        Seen full = Seen.fresh(FULL, NOW)
                .fetched(new Validators("\"é\"", "Sun, 22 Nov 2026 08:00:00 GMT"), "00ff".repeat(16), NOW)
                .watched(true)
                .unchanged(NOW.plusMillis(1));

        assertThat(copy(Seen.serde(), fresh)).isEqualTo(fresh);
        assertThat(copy(Seen.serde(), full)).isEqualTo(full);
    }

    @Test
    void takesLittleForAPageThatWaits() {
        QueueEntry bare = QueueEntry.of(new FrontierItem.Visit(PAGE, BARE, Urgency.FRESH, 0));

        assertThat(QueueEntry.serde().serializer().serialize("queue", bare)).hasSizeLessThan(50);
        assertThat(Seen.serde().serializer().serialize("seen", Seen.fresh(BARE, NOW)))
                .hasSizeLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 127, 128, 300, Integer.MAX_VALUE, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void readsTheNumberThatItWrote(long number) {
        assertThat(new Unpacker(new Packer().number(number).packed()).number()).isEqualTo(number);
    }

    @Test
    void refusesBytesThatItDidNotWrite() {
        byte[] value = Seen.serde().serializer().serialize("seen", Seen.fresh(BARE, NOW));

        for (int length = 0; length < value.length; length++) {
            byte[] cut = Arrays.copyOf(value, length);
            assertThatThrownBy(() -> Seen.serde().deserializer().deserialize("seen", cut))
                    .isInstanceOf(SerializationException.class);
        }
        assertThatThrownBy(() -> Seen.serde().deserializer().deserialize("seen", "{}".getBytes()))
                .hasMessage("value of seen must have form 1 but has 123");
    }

    private static <T> T copy(Serde<T> serde, T value) {
        return serde.deserializer().deserialize("store", serde.serializer().serialize("store", value));
    }
}
