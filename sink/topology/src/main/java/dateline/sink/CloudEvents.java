package dateline.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.events.SourceRef;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.Story;
import dateline.sink.lateness.Lateness;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The CloudEvents 1.0 attributes of events, in the binary form of the Kafka protocol binding. */
final class CloudEvents {
    private CloudEvents() {}

    static Headers headers(ArticleEvent event, Instant publishedAt) {
        String id = event.article().id();
        Headers headers = headers(id, event.version(), event.type());
        add(headers, "ce_source", source(event.article().source()));
        add(headers, "ce_time", event.versionCreated().toString());
        add(headers, Lateness.PUBLISHED_AT, publishedAt.toString());
        return headers;
    }

    static Headers headers(Story story, Instant time) {
        Headers headers = headers(story.id(), story.revision(), story.type());
        add(headers, "ce_source", "urn:dateline");
        add(headers, "ce_time", time.toString());
        return headers;
    }

    private static Headers headers(String subject, int version, String type) {
        Headers headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", subject + "." + version);
        add(headers, "ce_type", type);
        add(headers, "ce_subject", subject);
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
