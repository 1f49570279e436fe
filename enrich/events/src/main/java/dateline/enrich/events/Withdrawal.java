package dateline.enrich.events;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import dateline.ingest.events.Topic;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * That no article stands at an address any more though one once did.
 *
 * @param id what the id of an article at that address is; on {@code withdrawals} the record's key
 * @param url the address
 * @param fetchedAt when it was looked at
 * @param reason what stands there now
 * @param notice the publisher's words; absent where there are none
 */
public record Withdrawal(
        String id,
        URI url,
        Instant fetchedAt,
        Reason reason,
        @Nullable String notice) {
    /** Key: article id. */
    public static final Topic<Withdrawal> TOPIC = Topic.of("withdrawals", Withdrawal.class);

    /** What stands in the article's place. */
    public enum Reason {
        /** Nothing: the server answers 404 or 410. */
        GONE,
        /** A notice that the article was withdrawn. */
        NOTICE;

        /** The word for it in JSON. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Withdrawal {
        requireNonNull(id, "id");
        requireNonNull(url, "url");
        requireNonNull(fetchedAt, "fetchedAt");
        requireNonNull(reason, "reason");
    }
}
