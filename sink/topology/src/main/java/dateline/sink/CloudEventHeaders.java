package dateline.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dateline.ingest.events.SourceRef;
import dateline.sink.events.ArticleEvent;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/** Gives each event its CloudEvents 1.0 attributes, in the binary form of the Kafka protocol binding. */
final class CloudEventHeaders implements FixedKeyProcessor<String, ArticleEvent, ArticleEvent> {
    private @Nullable FixedKeyProcessorContext<String, ArticleEvent> context;

    @Override
    public void init(FixedKeyProcessorContext<String, ArticleEvent> context) {
        this.context = context;
    }

    @Override
    public void process(FixedKeyRecord<String, ArticleEvent> event) {
        requireNonNull(context, "context").forward(event.withHeaders(headers(event.value())));
    }

    private static Headers headers(ArticleEvent event) {
        Headers headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", event.article().id() + "." + event.version());
        add(headers, "ce_source", source(event.article().source()));
        add(headers, "ce_type", event.type());
        add(headers, "ce_subject", event.article().id());
        add(headers, "ce_time", event.versionCreated().toString());
        add(headers, "content-type", "application/json");
        return headers;
    }

    private static String source(@Nullable SourceRef source) {
        return source == null ? "urn:dateline" : "urn:dateline:source:" + source.id();
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
