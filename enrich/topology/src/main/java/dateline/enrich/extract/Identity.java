package dateline.enrich.extract;

import dateline.enrich.extract.Marks.Mark;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * What tells a page from others.
 *
 * @param fetched the address that it came from
 * @param addresses those that it goes by, without what the same page may differ in
 * @param titles its titles, with or without the site's name
 */
record Identity(URI fetched, Set<String> addresses, List<Title> titles) {
    private static final Pattern VARIABLE = Pattern.compile("^https?://(?:www\\.)?|/$");

    Identity {
        addresses = Set.copyOf(addresses);
        titles = List.copyOf(titles);
    }

    static Identity of(URI fetched, Document document, Metas metas, Marks marks) {
        Stream<String> canonical = marks.of(Mark.CANONICAL).stream().map(link -> link.attr("href"));
        Stream<String> stated = Stream.concat(canonical, metas.first("og:url").stream());
        return new Identity(
                fetched,
                Stream.concat(Stream.of(fetched.toString()), stated)
                        .flatMap(reference -> address(fetched, reference).stream())
                        .collect(Collectors.toSet()),
                Stream.of(Optional.of(document.title()), metas.first("og:title"), metas.first("twitter:title"))
                        .flatMap(Optional::stream)
                        .map(Title::of)
                        .toList());
    }

    private static Optional<String> address(URI base, String reference) {
        return Urls.resolved(base, reference)
                .map(Address::normalised)
                .map(url -> VARIABLE.matcher(url.toString()).replaceAll(""));
    }

    /** Whether a reference leads to the page itself; one to a part of it does not say that. */
    boolean isAt(String reference) {
        return !reference.startsWith("#")
                && address(fetched, reference).filter(addresses::contains).isPresent();
    }

    /** Whether a headline is the page's title, perhaps cut short or with a kicker. */
    boolean isTitled(String headline) {
        Title title = Title.of(headline);
        return !title.folded().isEmpty() && titles.stream().anyMatch(title::isVariantOf);
    }
}
