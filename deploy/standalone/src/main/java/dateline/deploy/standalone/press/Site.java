package dateline.deploy.standalone.press;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One news site that the press serves.
 *
 * @param id short name of lower-case letters and hyphens, also the first label of its host
 * @param name the name that readers know
 * @param base front page, such as {@code http://meridian-times.localhost:8080/}
 * @param feed its RSS 2.0 or Atom feed
 * @param country where it reports from (ISO 3166-1 alpha-2)
 * @param language what its articles are written in (BCP 47); absent: it publishes in several languages
 */
public record Site(
        String id,
        String name,
        URI base,
        URI feed,
        String country,
        @Nullable Locale language) {}
