package dateline.enrich.extract;

import dateline.enrich.content.Spaces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Reads the site's own section: where the page states it, else the last step of its trail, else the category's link. */
final class Section {
    private static final int LONGEST = 80;
    private static final Set<String> NONE =
            Set.of("home", "homepage", "news", "uncategorized", "articles", "article", "");

    private Section() {}

    static Optional<String> of(Page page) {
        return Stream.of(
                        page.linkedData().text("articleSection"),
                        page.metas().first("article:section", "section", "parsely-section"),
                        trail(page),
                        category(page))
                .flatMap(Optional::stream)
                .filter(Section::isSection)
                .findFirst();
    }

    private static boolean isSection(String text) {
        return text.length() <= LONGEST && !NONE.contains(Headline.folded(text));
    }

    private static Optional<String> trail(Page page) {
        Elements steps = page.document()
                .select("[id*=breadcrumb] a, [class*=breadcrumb] a, [typeof=BreadcrumbList] a,"
                        + " [itemtype*=BreadcrumbList] a");
        List<String> names = steps.stream()
                .limit(10)
                .map(Element::text)
                .map(Spaces::collapse)
                .filter(Section::isSection)
                .toList();
        return names.stream().findFirst();
    }

    private static Optional<String> category(Page page) {
        return page
                .document()
                .select("a[rel~=category], a[rel~=tag][href*=category], a[href*=/category/][class*=cat]")
                .stream()
                .map(Element::text)
                .map(Spaces::collapse)
                .findFirst();
    }
}
