package dateline.sink.delivery.webhook;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a webhook has come.
 *
 * @param webhook its id
 * @param generation of the webhook that this belongs to
 * @param cursor after what was delivered, or not wanted
 * @param failingSince since when nothing is taken; absent while something is
 * @param attempts the last ones, the newest last
 */
public record Progress(
        String webhook,
        int generation,
        String cursor,
        @Nullable Instant failingSince,
        List<Attempt> attempts) {
    /** Key: webhook id. */
    public static final Topic<Progress> TOPIC = Topic.compacted("webhook-progress", Progress.class);

    private static final int REMEMBERED = 100;

    public Progress {
        requireNonNull(webhook, "webhook");
        requireNonNull(cursor, "cursor");
        attempts = List.copyOf(attempts);
    }

    /** One that begins, or begins anew after other attempts. */
    static Progress beginning(Webhook webhook, List<Attempt> attempts) {
        return new Progress(webhook.id(), webhook.generation(), webhook.cursor(), null, attempts);
    }

    Progress at(String reached) {
        return new Progress(webhook, generation, reached, failingSince, attempts);
    }

    Progress after(Attempt attempt) {
        List<Attempt> more = new ArrayList<>(attempts);
        more.add(attempt);
        Instant since = failingSince == null ? attempt.at() : failingSince;
        return new Progress(
                webhook,
                generation,
                cursor,
                attempt.isDelivered() ? null : since,
                more.subList(Math.max(0, more.size() - REMEMBERED), more.size()));
    }
}
