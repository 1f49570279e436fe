package dateline.sink.delivery.webhook;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.Topic;
import dateline.sink.delivery.filter.ArticleFilter;
import dateline.sink.projection.Projection;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where articles are sent to, and which.
 *
 * @param id its name for ever
 * @param url takes them by POST
 * @param filter which are wanted
 * @param as the form in which they are wanted; absent: as they were published
 * @param secret what they are signed with
 * @param enabled whether they are sent
 * @param disabledBecause why they are no longer; absent while they are, or where its owner asked for it
 * @param cursor where sending began, or began anew
 * @param generation one more with each new beginning; what was sent before belongs to an older one
 * @param owner whose token made it
 * @param created when it was made
 */
public record Webhook(
        String id,
        URI url,
        ArticleFilter filter,
        @Nullable Projection as,
        String secret,
        boolean enabled,
        @Nullable String disabledBecause,
        String cursor,
        int generation,
        String owner,
        Instant created) {
    /** Key: webhook id; a tombstone removes it. */
    public static final Topic<Webhook> TOPIC = Topic.compacted("webhooks", Webhook.class);

    public Webhook {
        requireNonNull(id, "id");
        requireNonNull(filter, "filter");
        requireNonNull(secret, "secret");
        requireNonNull(cursor, "cursor");
        requireNonNull(created, "created");
        requireHttp(url);
    }

    static void requireHttp(@Nullable URI url) {
        boolean http = url != null
                && url.getHost() != null
                && ("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()));
        if (!http) {
            throw new IllegalArgumentException("url must be an http or https address but is '" + url + "'");
        }
    }

    /** The form in which articles are wanted. */
    Projection form() {
        return as == null ? Projection.EVENT : as;
    }

    /** The same with another address, filter or form. */
    Webhook with(URI otherUrl, ArticleFilter otherFilter, @Nullable Projection otherForm) {
        return new Webhook(
                id,
                otherUrl,
                otherFilter,
                otherForm,
                secret,
                enabled,
                disabledBecause,
                cursor,
                generation,
                owner,
                created);
    }

    Webhook disabled(@Nullable String because) {
        return new Webhook(id, url, filter, as, secret, false, because, cursor, generation, owner, created);
    }

    /** The same, sent anew from a cursor on: what failed before does not count against it. */
    Webhook from(String otherCursor) {
        return new Webhook(id, url, filter, as, secret, true, null, otherCursor, generation + 1, owner, created);
    }

    /** Everything but the secret. */
    @Override
    public String toString() {
        return "Webhook[" + id + " " + url + " enabled=" + enabled + "]";
    }
}
