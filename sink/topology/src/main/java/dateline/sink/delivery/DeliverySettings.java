package dateline.sink.delivery;

import dateline.sink.delivery.webhook.WebhookSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may tune.
 *
 * @param window how far queries reach back; older articles stay on their topic as long as that keeps them
 * @param tokens file of the bearer tokens that are let in; needed where more than this machine can reach the port
 * @param requestsPerSecond what each caller may ask in the long run; twice as much at once
 * @param streams most clients of the stream at one time
 * @param webhooks how patiently articles are sent
 */
public record DeliverySettings(
        Duration window, @Nullable Path tokens, int requestsPerSecond, int streams, WebhookSettings webhooks) {
    /** A week, and callers that are on this machine. */
    public static final DeliverySettings DEFAULTS =
            new DeliverySettings(Duration.ofDays(7), null, 50, 1000, WebhookSettings.DEFAULTS);

    public DeliverySettings {
        if (!window.isPositive()) {
            throw new IllegalArgumentException("window must be positive but is " + window);
        }
        if (requestsPerSecond < 1 || streams < 1) {
            throw new IllegalArgumentException(
                    "requestsPerSecond and streams must be positive but are " + requestsPerSecond + " and " + streams);
        }
    }
}
