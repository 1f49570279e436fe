package dateline.enrich.extract;

import java.util.Optional;
import java.util.stream.Stream;

/** Reads the deck or summary: what the page itself shows under its headline, else what it tells others. */
final class Description {
    private static final int SHORTEST = 20;
    private static final int LONGEST = 2_000;

    private Description() {}

    static Optional<String> of(Page page) {
        return Stream.of(
                        page.metas().first("og:description"),
                        page.metas().first("description"),
                        page.linkedData().text("description"),
                        page.metas().first("twitter:description"))
                .flatMap(Optional::stream)
                .filter(text -> text.length() >= SHORTEST && text.length() <= LONGEST)
                .findFirst()
                .or(() -> deck(page));
    }

    /** A second heading right behind the first is a deck where it is a sentence. */
    private static Optional<String> deck(Page page) {
        return Optional.ofNullable(page.document().selectFirst("h1 + h2, h1 + p, header h2, h1 + div > p, h1 + h3"))
                .map(element -> dateline.enrich.content.Spaces.collapse(element.text()))
                .filter(text -> text.length() >= SHORTEST && text.length() <= LONGEST && text.indexOf(' ') > 0);
    }
}
