package dateline.enrich.extract;

import dateline.enrich.extract.Marks.Mark;
import java.util.Optional;
import java.util.Set;

/** Reads the site's own section: where the page states it, else the first step of its trail, else the category's link. */
final class Section {
    private static final int LONGEST = 80;
    private static final Set<String> NONE =
            Set.of("home", "homepage", "news", "uncategorized", "articles", "article", "");

    private Section() {}

    static Optional<Told<String>> of(Page page) {
        return Told.first(
                () -> page.linkedData()
                        .text("articleSection")
                        .filter(Section::isSection)
                        .map(Told::inLinkedData),
                () -> page.metas()
                        .first("article:section")
                        .filter(Section::isSection)
                        .map(Told::inOpenGraph),
                () -> page.metas()
                        .first("section", "parsely-section")
                        .filter(Section::isSection)
                        .map(Told::inMeta),
                () -> first(page, Mark.STEP_OF_TRAIL).map(Told::inSight),
                () -> first(page, Mark.CATEGORY).map(Told::inSight));
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
