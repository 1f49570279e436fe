package dateline.enrich.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who publishes the page.
 *
 * @param names what the page calls its site and publisher, and the host's own name, all folded
 */
record Publisher(Set<String> names) {
    static Publisher of(Page page) {
        String host = page.raw().url().getHost().toLowerCase(Locale.ROOT);
        String bare = host.startsWith("www.") ? host.substring(4) : host;
        Stream<String> names = Stream.of(
                        page.metas().first("og:site_name"),
                        page.metas().first("application-name"),
                        LinkedData.text(page.linkedData().node("publisher").path("name")),
                        Optional.of(bare),
                        Optional.of(bare.split("\\.", 2)[0]))
                .flatMap(Optional::stream);
        return new Publisher(
                names.map(Headline::folded).filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet()));
    }

    boolean isNamed(String text) {
        return names.contains(Headline.folded(text));
    }
}
