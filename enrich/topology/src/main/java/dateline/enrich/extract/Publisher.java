package dateline.enrich.extract;

import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who publishes the page.
 *
 * @param names what the page calls its site and publisher, and the host's own name, all folded
 * @param labels the parts of the host but the last, folded
 */
record Publisher(Set<String> names, List<String> labels) {
    Publisher {
        names = Set.copyOf(names);
        labels = List.copyOf(labels);
    }

    static Publisher of(URI url, Metas metas, LinkedData linkedData) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        String bare = host.startsWith("www.") ? host.substring(4) : host;
        List<String> labels = Arrays.stream(bare.split("\\.")).map(Folded::of).toList();
        Set<String> names = new HashSet<>(List.of(Folded.of(bare), labels.getFirst()));
        metas.first("og:site_name").map(Folded::of).ifPresent(names::add);
        metas.first("application-name").map(Folded::of).ifPresent(names::add);
        LinkedData.text(linkedData.node("publisher").path("name"))
                .map(Folded::of)
                .ifPresent(names::add);
        names.remove("");
        return new Publisher(names, labels.subList(0, Math.max(1, labels.size() - 1)));
    }

    boolean isNamed(String text) {
        return names.contains(Folded.of(text));
    }
}
