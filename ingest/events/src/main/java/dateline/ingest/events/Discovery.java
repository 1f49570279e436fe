package dateline.ingest.events;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcRecord;

/**
 * How a page was found, and what the place where it was found says of it.
 *
 * @param source the source that led to it
 * @param url the address that was listed, in its one form; before redirects
 * @param title the item's title; absent: not told
 * @param published the item's date of publication; absent: not told
 * @param updated the item's date of change; absent: not told
 */
public record Discovery(
        SourceRef source,
        URI url,
        @Nullable String title,
        @Nullable OffsetDateTime published,
        @Nullable OffsetDateTime updated) {
    /** How the page of a WARC record was found; empty: Dateline did not write the record. */
    public static Optional<Discovery> of(WarcRecord response) {
        return Optional.ofNullable(WarcSerde.discovery(response));
    }

    public Discovery {
        requireNonNull(source, "source");
        Urls.requireHttp("url", url);
    }
}
