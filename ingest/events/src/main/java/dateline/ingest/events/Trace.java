package dateline.ingest.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.slf4j.MDC;

/**
 * What a page is followed by from its fetch to its subscribers: a W3C trace context (level 1). It travels in a record's
 * header, one span a service; while a thread works on the record, its log lines carry both ids.
 *
 * @param id of the whole way, 32 hexadecimal digits
 * @param span of this part of it, 16 hexadecimal digits
 * @param flags two hexadecimal digits, 01: recorded
 */
public record Trace(String id, String span, String flags) {
    /** The record header. */
    public static final String HEADER = "traceparent";
    /** Under these names, which are OpenTelemetry's, log lines carry the ids. */
    public static final String ID_KEY = "trace_id";
    /** The same for the span. */
    public static final String SPAN_KEY = "span_id";

    private static final String FLAGS_KEY = "trace_flags";
    private static final String RECORDED = "01";
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");

    /** While it is open, this thread works on a trace. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /** A way that begins here. */
    public static Trace begun() {
        return new Trace(digits() + digits(), digits(), RECORDED);
    }

    /** The context that a record came with; empty: none, or none that can be read. */
    public static Optional<Trace> of(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        return header == null || header.value() == null ? Optional.empty() : read(new String(header.value(), UTF_8));
    }

    /** The context that this thread works on; empty: none. */
    public static Optional<Trace> current() {
        String id = MDC.get(ID_KEY);
        return id == null ? Optional.empty() : Optional.of(new Trace(id, MDC.get(SPAN_KEY), MDC.get(FLAGS_KEY)));
    }

    /** Goes on, in a span of its own, with what a record came with, or begins. */
    public static Scope follow(Headers headers) {
        return of(headers).map(Trace::child).orElseGet(Trace::begun).enter();
    }

    /** Lets this thread work on it; scopes do not nest. */
    public Scope enter() {
        MDC.put(ID_KEY, id);
        MDC.put(SPAN_KEY, span);
        MDC.put(FLAGS_KEY, flags);
        return Trace::leave;
    }

    /** The header's value. */
    public String traceparent() {
        return "00-" + id + "-" + span + "-" + flags;
    }

    private Trace child() {
        return new Trace(id, digits(), flags);
    }

    private static void leave() {
        MDC.remove(ID_KEY);
        MDC.remove(SPAN_KEY);
        MDC.remove(FLAGS_KEY);
    }

    private static Optional<Trace> read(String traceparent) {
        Matcher parts = TRACEPARENT.matcher(traceparent);
        return parts.matches()
                ? Optional.of(new Trace(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    /** Sixteen digits that are not all nought, which would mean none. */
    private static String digits() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1);
    }
}
