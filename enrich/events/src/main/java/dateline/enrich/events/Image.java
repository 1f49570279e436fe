package dateline.enrich.events;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The picture that leads the article.
 *
 * @param url where the picture is
 * @param caption what the page writes under it; absent: nothing
 * @param credit who made it; absent: not told
 */
public record Image(
        URI url, @Nullable String caption, @Nullable String credit) {
    public Image {
        requireNonNull(url, "url");
    }
}
