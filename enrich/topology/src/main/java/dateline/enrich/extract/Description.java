package dateline.enrich.extract;

import dateline.enrich.extract.Marks.Mark;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the deck or summary: what the page itself shows under its headline, else what it tells others. */
final class Description {
    private static final Set<String> DECKS = Set.of("h2", "h3", "p", "div");
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

    /** What stands right behind the headline is a deck where it is a sentence. */
    private static Optional<String> deck(Page page) {
        return page.marks().of(Mark.HEADLINE).stream()
                .flatMap(headline -> Optional.ofNullable(headline.nextElementSibling()).stream())
                .filter(element -> DECKS.contains(element.normalName()))
                .flatMap(element -> ShownText.of(element, LONGEST).stream())
                .filter(text -> text.length() >= SHORTEST && text.indexOf(' ') > 0)
                .findFirst();
    }
}
