package dateline.ingest.feed;

import static java.util.Objects.requireNonNull;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One article as a feed or a sitemap lists it.
 *
 * @param link its address, made absolute; not checked in any other way
 * @param title its title on one line, shortened where it is very long; absent: not told
 * @param published its date of publication; absent: not told
 * @param updated its date of change; absent: not told
 */
public record Item(
        String link,
        @Nullable String title,
        @Nullable OffsetDateTime published,
        @Nullable OffsetDateTime updated) {
    private static final int LONGEST_TITLE = 1000;

    public Item {
        requireNonNull(link, "link");
        title = title == null || title.isBlank() ? null : shortened(title.strip());
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }
}
