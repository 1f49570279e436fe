package dateline.sink.events;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An article of a story.
 *
 * @param id its article id
 * @param url its address
 * @param headline its headline; absent where it has none
 * @param source id of its source; absent for pages given by hand
 * @param inLanguage its language (BCP 47); absent: not known
 * @param time when it appeared: when it was published where the page tells at least the minute, else when it was fetched
 * @param score its tone, −1 to 1; absent: not judged
 */
public record StoryArticle(
        String id,
        URI url,
        @Nullable String headline,
        @Nullable String source,
        @Nullable Locale inLanguage,
        Instant time,
        @Nullable Double score) {
    public StoryArticle {
        requireNonNull(id, "id");
        requireNonNull(url, "url");
        requireNonNull(time, "time");
    }
}
