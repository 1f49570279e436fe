package dateline.ingest.address;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives the many addresses of a page one form: without what only tells where a reader came from, and without its AMP
 * form, which is another dress of the same page.
 */
public final class Addresses {
    private static final int LONGEST = 2000;
    private static final Pattern SCHEME = Pattern.compile("\\s*https?://", Pattern.CASE_INSENSITIVE);
    private static final BasicURLNormalizer NORMALIZER = new BasicURLNormalizer();

    /** Parameters that advertisers, mailers and sessions add, or that ask for another form of the same page. */
    private static final Set<String> IDLE = Set.of(
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
            "cmpid",
            "xtor",
            "ref_src",
            "spm",
            "_ga",
            "_gl",
            "at_medium",
            "at_campaign",
            "phpsessid",
            "jsessionid",
            "sessionid",
            "amp",
            "print",
            "printable");

    private static final Pattern SESSION = Pattern.compile("(?i);jsessionid=[^/?]*");

    /** An AMP cache's address, which holds that of the page: host and path, behind an s if it is encrypted. */
    private static final Pattern AMP_CACHE = Pattern.compile(
            "https?://(?:[^/]+\\.cdn\\.ampproject\\.org/[cv]|www\\.google\\.[a-z.]+/amp)/(s/)?([^/?]+\\.[^/?]+/.*)");

    /** The last step of the path of a page's AMP form. */
    private static final Pattern AMP_STEP =
            Pattern.compile("(https?://[^/]+/[^?]+?)(?:/amp(/)?|\\.amp(\\.html)?)(\\?.*)?");

    private Addresses() {}

    /** The one form of an http or https address; empty: it is not one, or too long to be an article's. */
    public static Optional<URI> normalised(String address) {
        boolean fits = address.length() <= LONGEST && SCHEME.matcher(address).lookingAt();
        String normal = fits ? NORMALIZER.filter(plain(address.strip())) : null;
        return normal == null ? Optional.empty() : Optional.ofNullable(http(unamped(untracked(normal))));
    }

    /** The address as it stands, if it is one; absent: it is not. */
    private static @Nullable URI http(String address) {
        try {
            URI url = URI.create(address);
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return http && url.getHost() != null && url.getPort() <= 65535 ? url : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String plain(String address) {
        Matcher cached = AMP_CACHE.matcher(address);
        String page = cached.matches() ? (cached.group(1) == null ? "http://" : "https://") + cached.group(2) : address;
        return SESSION.matcher(page).replaceAll("");
    }

    private static String unamped(String address) {
        Matcher amp = AMP_STEP.matcher(address);
        return amp.matches() ? amp.group(1) + text(amp.group(2)) + text(amp.group(3)) + text(amp.group(4)) : address;
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group;
    }

    private static String untracked(String address) {
        int query = address.indexOf('?');
        if (query < 0) {
            return address;
        }
        String kept = Arrays.stream(address.substring(query + 1).split("&"))
                .filter(parameter -> !isIdle(parameter))
                .collect(Collectors.joining("&"));
        return address.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept);
    }

    private static boolean isIdle(String parameter) {
        int end = parameter.indexOf('=');
        String name = (end < 0 ? parameter : parameter.substring(0, end)).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || IDLE.contains(name) || parameter.equalsIgnoreCase("outputType=amp");
    }
}
