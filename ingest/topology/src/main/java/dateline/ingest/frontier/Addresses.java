package dateline.ingest.frontier;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives the many ways to write an address one form, without what only tells where a reader came from. */
final class Addresses {
    private static final int LONGEST = 2000;
    private static final Pattern SCHEME = Pattern.compile("\\s*https?://", Pattern.CASE_INSENSITIVE);
    private static final BasicURLNormalizer NORMALIZER = new BasicURLNormalizer();

    /** Parameters that advertisers and mailers add; none selects what is shown. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "li_fat_id",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "_hsenc",
            "_hsmi",
            "vero_id",
            "oly_anon_id",
            "oly_enc_id",
            "rb_clickid",
            "s_cid",
            "wickedid",
            "ocid",
            "ncid",
            "_ga",
            "_gl",
            "at_medium",
            "at_campaign");

    private Addresses() {}

    /** The one form of an http or https address; empty: it is not one, or too long to be an article's. */
    static Optional<URI> normalised(String address) {
        boolean fits = address.length() <= LONGEST && SCHEME.matcher(address).lookingAt();
        String normal = fits ? NORMALIZER.filter(address) : null;
        return normal == null ? Optional.empty() : Optional.ofNullable(http(untracked(normal)));
    }

    /** The address as it stands, if it is one; absent: it is not. */
    static @Nullable URI http(String address) {
        try {
            URI url = URI.create(address);
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return http && url.getHost() != null && url.getPort() <= 65535 ? url : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String untracked(String address) {
        int query = address.indexOf('?');
        if (query < 0) {
            return address;
        }
        String kept = Arrays.stream(address.substring(query + 1).split("&"))
                .filter(parameter -> !isTracking(parameter))
                .collect(Collectors.joining("&"));
        return address.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept);
    }

    private static boolean isTracking(String parameter) {
        int end = parameter.indexOf('=');
        String name = (end < 0 ? parameter : parameter.substring(0, end)).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }
}
