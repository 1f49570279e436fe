package dateline.ingest.ledger;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.FeedStatus;
import dateline.ingest.events.Topic;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How a document fares that is polled on behalf of a source. Travels from the owner of its host to the owner of the
 * source; for nobody outside ingest.
 *
 * @param source id of the source; also the record's key
 * @param url the document
 * @param status how it fares; absent: it is polled for this source no longer
 */
public record PollReport(String source, URI url, @Nullable FeedStatus status) {
    /** Key: source id. */
    public static final Topic<PollReport> TOPIC = Topic.of("polls", PollReport.class);

    public PollReport {
        requireNonNull(source, "source");
        requireNonNull(url, "url");
    }
}
