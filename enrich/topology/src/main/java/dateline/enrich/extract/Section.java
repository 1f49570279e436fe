package dateline.enrich.extract;

import dateline.enrich.extract.Marks.Mark;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the site's own section: where the page states it, else the first step of its trail, else the category's link. */
final class Section {
    private static final int LONGEST = 80;
    private static final Set<String> NONE =
            Set.of("home", "homepage", "news", "uncategorized", "articles", "article", "");

    private Section() {}

    static Optional<String> of(Page page) {
        return Stream.of(
                        page.linkedData().text("articleSection"),
                        page.metas().first("article:section", "section", "parsely-section"),
                        first(page, Mark.STEP_OF_TRAIL),
                        first(page, Mark.CATEGORY))
                .flatMap(Optional::stream)
                .filter(Section::isSection)
                .findFirst();
    }

    private static boolean isSection(String text) {
        return text.length() <= LONGEST && !NONE.contains(Folded.of(text));
    }

    private static Optional<String> first(Page page, Mark mark) {
        return page.marks().of(mark).stream()
                .flatMap(link -> ShownText.of(link, LONGEST).stream())
                .filter(Section::isSection)
                .findFirst();
    }
}
