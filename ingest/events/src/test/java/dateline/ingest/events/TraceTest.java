package dateline.ingest.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class TraceTest {
    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void goesOnWithWhatARecordCameWith() {
        try (Trace.Scope _ = Trace.follow(headers(PARENT))) {
            Trace current = Trace.current().orElseThrow();

            assertThat(current.id()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
            assertThat(current.span()).matches("[0-9a-f]{16}").isNotEqualTo("00f067aa0ba902b7");
            assertThat(Trace.of(headers(current.traceparent()))).contains(current);
            assertThat(MDC.get(Trace.ID_KEY)).isEqualTo(current.id());
            assertThat(MDC.get(Trace.SPAN_KEY)).isEqualTo(current.span());
        }
    }

    @Test
    void worksOnNothingAfterwards() {
        Trace.begun().enter().close();

        assertThat(Trace.current()).isEmpty();
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @Test
    void beginsWhereARecordCameWithNothing() {
        try (Trace.Scope _ = Trace.follow(new RecordHeaders())) {
            assertThat(Trace.current().orElseThrow().traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "4bf92f3577b34da6a3ce929d0e0e4736"
            })
    void doesNotTakeWhatIsNoContext(String header) {
        assertThat(Trace.of(headers(header))).isEmpty();
    }

    private static Headers headers(String traceparent) {
        return new RecordHeaders().add(Trace.HEADER, traceparent.getBytes(UTF_8));
    }
}
