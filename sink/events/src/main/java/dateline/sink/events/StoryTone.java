package dateline.sink.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A story's tone in one hour.
 *
 * @param start the hour's begin
 * @param articles how many articles of that hour were judged
 * @param score their mean tone, −1 to 1
 */
public record StoryTone(Instant start, int articles, double score) {
    public StoryTone {
        requireNonNull(start, "start");
    }
}
