package dateline.ingest.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Makes links absolute, also those that {@link URI} would not take. */
final class Links {
    private Links() {}

    static String absolute(URI base, String link) {
        String stripped = link.strip();
        try {
            return base.resolve(stripped.replace(" ", "%20")).toString();
        } catch (IllegalArgumentException e) {
            return stripped;
        }
    }

    /** The http address that a text holds; absent: it holds none. */
    static @Nullable URI address(String text) {
        try {
            URI url = URI.create(text);
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return http && url.getHost() != null ? url : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
