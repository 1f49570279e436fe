package dateline.ingest.warc;

import crawlercommons.domains.EffectiveTldFinder;
import dateline.ingest.events.Discovery;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Source;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts pages of an archive down to the sources that they would have been found by: same host, else same domain. */
public final class Attribution {
    private final Map<String, Source> byHost = new HashMap<>();
    private final Map<String, Source> byDomain = new HashMap<>();

    public Attribution(Collection<Source> sources) {
        List<Source> ordered =
                sources.stream().sorted(Comparator.comparing(Source::id)).toList();
        for (Source source : ordered) {
            addresses(source).forEach(url -> {
                byHost.putIfAbsent(host(url), source);
                domain(url).ifPresent(domain -> byDomain.putIfAbsent(domain, source));
            });
        }
    }

    /** The page with its source, if it has one and none stands there yet. */
    public RawPage attributed(RawPage page) {
        if (page.discovery() != null) {
            return page;
        }
        Optional<Source> source = Optional.ofNullable(byHost.get(host(page.url())))
                .or(() -> domain(page.url()).map(byDomain::get));
        return source.map(found -> page.with(new Discovery(found.ref(), page.url(), null, null, null)))
                .orElse(page);
    }

    private static Stream<URI> addresses(Source source) {
        return Stream.of(Stream.ofNullable(source.home()), source.feeds().stream(), source.sitemaps().stream())
                .flatMap(urls -> urls)
                .filter(Objects::nonNull);
    }

    private static String host(URI url) {
        return url.getHost().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> domain(URI url) {
        return Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(host(url), true, true));
    }
}
