package dateline.enrich.extract;

import crawlercommons.domains.EffectiveTldFinder;
import dateline.enrich.extract.Marks.Mark;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article's own address: the canonical one where the page names one on its own domain that is no front page,
 * else the one that it was fetched from; without what only serves to count clicks.
 */
final class Address {
    private static final Set<String> COUNTERS = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "msclkid",
            "yclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "cmpid",
            "cmp",
            "ocid",
            "ncid",
            "xtor",
            "ref_src",
            "spm",
            "_ga",
            "at_medium",
            "at_campaign",
            "sessionid",
            "phpsessid",
            "jsessionid");

    private Address() {}

    static URI of(Page page) {
        URI fetched = page.raw().url();
        return Stream.of(
                        link(page),
                        page.metas().first("og:url"),
                        page.linkedData().text("url"))
                .flatMap(Optional::stream)
                .flatMap(reference -> Urls.resolved(fetched, reference).stream())
                .filter(url -> isTrusted(url, fetched))
                .findFirst()
                .map(Address::normalised)
                .orElseGet(() -> normalised(fetched));
    }

    private static Optional<String> link(Page page) {
        return page.marks().of(Mark.CANONICAL).stream()
                .map((Element link) -> link.attr("href"))
                .findFirst();
    }

    private static boolean isTrusted(URI url, URI fetched) {
        return !isFrontPage(url)
                && (url.getAuthority().equalsIgnoreCase(fetched.getAuthority()) || sameDomain(url, fetched));
    }

    private static boolean isFrontPage(URI url) {
        String path = url.getPath();
        return (path == null || path.isEmpty() || path.equals("/")) && url.getQuery() == null;
    }

    /** Numbers are no domains: hosts without a registrable domain must be the very same. */
    private static boolean sameDomain(URI one, URI other) {
        String domain = EffectiveTldFinder.getAssignedDomain(one.getHost(), true, true);
        return domain != null && domain.equals(EffectiveTldFinder.getAssignedDomain(other.getHost(), true, true));
    }

    static URI normalised(URI url) {
        try {
            String host = url.getHost().toLowerCase(Locale.ROOT) + port(url);
            String scheme = url.getScheme().toLowerCase(Locale.ROOT);
            String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
            String query = query(url.getRawQuery());
            return new URI(scheme + "://" + host + path + (query == null ? "" : "?" + query));
        } catch (URISyntaxException e) {
            return url;
        }
    }

    private static String port(URI url) {
        boolean usual = url.getPort() < 0
                || (url.getPort() == 80 && "http".equalsIgnoreCase(url.getScheme()))
                || (url.getPort() == 443 && "https".equalsIgnoreCase(url.getScheme()));
        return usual ? "" : ":" + url.getPort();
    }

    private static @Nullable String query(@Nullable String query) {
        if (query == null) {
            return null;
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter ->
                        !parameter.isEmpty() && !isCounter(parameter.split("=", 2)[0].toLowerCase(Locale.ROOT)))
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? null : kept;
    }

    private static boolean isCounter(String name) {
        return name.startsWith("utm_") || COUNTERS.contains(name);
    }
}
