package dateline.enrich.extract;

import dateline.enrich.extract.Marks.Mark;
import java.util.Optional;
import java.util.Set;

/** Reads the deck or summary: what the page itself shows under its headline, else what it tells others. */
final class Description {
    private static final Set<String> DECKS = Set.of("h2", "h3", "p", "div");
    private static final int SHORTEST = 20;
    private static final int LONGEST = 2_000;

    private Description() {}

    static Optional<Told<String>> of(Page page) {
        return Told.first(
                () -> whole(page.metas().first("og:description")).map(Told::inOpenGraph),
                () -> whole(page.metas().first("description")).map(Told::inMeta),
                () -> whole(page.linkedData().text("description")).map(Told::inLinkedData),
                () -> whole(page.metas().first("twitter:description")).map(Told::inMeta),
                () -> deck(page).map(Told::inSight));
    }

    private static Optional<String> whole(Optional<String> text) {
        return text.filter(words -> words.length() >= SHORTEST && words.length() <= LONGEST);
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
