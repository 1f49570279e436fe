package dateline.sink.delivery.webhook;

import static java.util.Objects.requireNonNull;

import dateline.sink.lateness.Lateness;
import java.time.InstantSource;
import java.util.function.Predicate;

/**
 * How articles are sent to webhooks.
 *
 * @param allowed whether webhooks of an owner may be sent
 * @param poster sends to addresses that subscribers name
 * @param settings how patiently
 * @param clock tells when
 * @param lateness measures how soon they are taken
 */
public record Dispatch(
        Predicate<String> allowed, Poster poster, WebhookSettings settings, InstantSource clock, Lateness lateness) {
    public Dispatch {
        requireNonNull(allowed, "allowed");
        requireNonNull(poster, "poster");
        requireNonNull(settings, "settings");
        requireNonNull(clock, "clock");
        requireNonNull(lateness, "lateness");
    }
}
