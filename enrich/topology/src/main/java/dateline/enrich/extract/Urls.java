package dateline.enrich.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads addresses as pages write them: relative, with spaces, or broken. */
final class Urls {
    private static final int LONGEST = 2_000;

    private Urls() {}

    /** The http or https address that a reference on a page leads to; empty where it leads to none. */
    static Optional<URI> resolved(URI base, String reference) {
        String plain = reference.strip().replace(" ", "%20").replace("|", "%7C");
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI url = base.resolve(new URI(plain));
            return isWeb(url) ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI url) {
        return url.getHost() != null
                && ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()));
    }
}
