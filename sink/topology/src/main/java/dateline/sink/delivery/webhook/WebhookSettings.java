package dateline.sink.delivery.webhook;

import java.time.Duration;

/**
 * How patiently articles are sent.
 *
 * @param firstPause before the second try; doubles with each, with chance in it
 * @param longestPause longest time between two tries
 * @param giveUpAfter failing for so long, a webhook is disabled
 */
public record WebhookSettings(Duration firstPause, Duration longestPause, Duration giveUpAfter) {
    /** A second, five minutes, and three days. */
    public static final WebhookSettings DEFAULTS =
            new WebhookSettings(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofDays(3));

    public WebhookSettings {
        if (!firstPause.isPositive() || longestPause.compareTo(firstPause) < 0 || !giveUpAfter.isPositive()) {
            throw new IllegalArgumentException("pauses must be positive and rising but are " + firstPause + ", "
                    + longestPause + " and " + giveUpAfter);
        }
    }

    /** The pause after so many tries, without chance. */
    Duration pauseAfter(int tries) {
        Duration pause = firstPause;
        for (int i = 1; i < tries && pause.compareTo(longestPause) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
