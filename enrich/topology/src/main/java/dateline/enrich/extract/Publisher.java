package dateline.enrich.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who publishes the page.
 *
 * @param names what the page calls its site and publisher, and the host's own name, all folded
 * @param labels the parts of the host but the last, folded
 */
record Publisher(Set<String> names, List<String> labels) {
    static Publisher of(Page page) {
        String host = page.raw().url().getHost().toLowerCase(Locale.ROOT);
        String bare = host.startsWith("www.") ? host.substring(4) : host;
        List<String> parts = List.of(bare.split("\\."));
        Stream<String> names = Stream.of(
                        page.metas().first("og:site_name"),
                        page.metas().first("application-name"),
                        LinkedData.text(page.linkedData().node("publisher").path("name")),
                        Optional.of(bare),
                        Optional.of(parts.getFirst()))
                .flatMap(Optional::stream);
        return new Publisher(
                names.map(Folded::of).filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet()),
                Arrays.stream(bare.split("\\."))
                        .limit(Math.max(1, parts.size() - 1))
                        .map(Folded::of)
                        .toList());
    }

    boolean isNamed(String text) {
        return names.contains(Folded.of(text));
    }
}
