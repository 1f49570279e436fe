package dateline.ingest.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRule;
import crawlercommons.robots.SimpleRobotRulesParser;
import dateline.ingest.events.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a robots.txt on behalf of the product token {@code dateline}. Thread-safe. */
public final class RobotsReader {
    /** What is read of a longer file, in bytes (RFC 9309, section 2.5). */
    public static final int MAXIMUM_BYTES = 500 * 1024;

    private static final List<String> PRODUCT = List.of("dateline");
    private static final int MAXIMUM_SITEMAPS = 50;

    /**
     * Reads a file.
     *
     * @param url where it was fetched, the base of its relative links
     * @param contentType as the server declared it; absent: it did not
     */
    public RobotsFile read(URI url, @Nullable String contentType, Payload payload) {
        // the parser counts its warnings, so that each file has its own; a cap of its own would forbid slow hosts
        byte[] head = head(payload);
        SimpleRobotRules rules = new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
                .parseContent(url.toString(), head, contentType == null ? "text/plain" : contentType, PRODUCT);
        return new RobotsFile(
                patterns(rules, true),
                patterns(rules, false),
                delay(rules),
                sitemaps(url, rules),
                ContentSignals.of(head));
    }

    private static byte[] head(Payload payload) {
        try (InputStream stream = payload.stream()) {
            return stream.readNBytes(MAXIMUM_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> patterns(SimpleRobotRules rules, boolean allow) {
        return rules.getRobotRules().stream()
                .filter(rule -> rule.isAllow() == allow)
                .map(RobotRule::getPrefix)
                .toList();
    }

    private static @Nullable Duration delay(SimpleRobotRules rules) {
        return rules.getCrawlDelay() > 0 ? Duration.ofMillis(rules.getCrawlDelay()) : null;
    }

    private static List<URI> sitemaps(URI url, SimpleRobotRules rules) {
        return rules.getSitemaps().stream()
                .map(sitemap -> absolute(url, sitemap))
                .filter(Objects::nonNull)
                .distinct()
                .limit(MAXIMUM_SITEMAPS)
                .toList();
    }

    private static @Nullable URI absolute(URI base, String link) {
        try {
            URI url = base.resolve(link.strip());
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return http && url.getHost() != null && url.getPort() <= 65535 ? url : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
