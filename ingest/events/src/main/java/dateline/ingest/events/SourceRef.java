package dateline.ingest.events;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of the source it came from, so that no reader has to look the source up.
 *
 * @param id the source's id
 * @param name the publisher's name; absent: not told
 * @param home its front page; absent: not told
 * @param language language that its articles are written in (BCP 47); absent: not told
 * @param country country that it reports from (ISO 3166-1 alpha-2); absent: not told
 */
public record SourceRef(
        String id,
        @Nullable String name,
        @Nullable URI home,
        @Nullable Locale language,
        @Nullable String country) {
    public SourceRef {
        requireNonNull(id, "id");
    }
}
