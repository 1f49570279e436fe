package dateline.enrich.extract;

import dateline.enrich.content.Spaces;
import dateline.enrich.extract.Marks.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the headline: the top heading that the page's own titles confirm, else the title for sharing, else that of the
 * window, each without the site's name.
 */
final class Headline {
    private static final int LONGEST = 400;
    private static final List<String> SEPARATORS =
            List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · ", " « ", " / ");

    private final Page page;
    private final Publisher publisher;

    private Headline(Page page) {
        this.page = page;
        this.publisher = Publisher.of(page);
    }

    static Optional<String> of(Page page) {
        return new Headline(page).best().filter(text -> !text.isEmpty() && text.length() <= LONGEST);
    }

    private Optional<String> best() {
        List<String> headings = headings();
        return shown(headings).map(shown -> preferred(shown, headings));
    }

    /** The title in the data, or the one for sharing, where it is another than is shown and there is reason for it. */
    private String preferred(String shown, List<String> headings) {
        Optional<String> data = page.linkedData().text("headline").filter(Headline::isWhole);
        Optional<String> sharing = page.metas()
                .first("og:title")
                .filter(title -> isWhole(title) && !confirms(title, shown))
                .map(title -> withoutSiteName(title, headings));
        Optional<String> other = data.filter(title -> !confirms(title, shown));
        String window = Spaces.collapse(page.document().title());
        if (other.filter(title -> confirms(window, title)).isPresent()) {
            return confirms(window, sharing.orElse(shown)) ? sharing.orElse(shown) : other.get();
        }
        boolean heeded = data.isEmpty() || other.isPresent() || confirms(window, shown);
        return heeded ? sharing.filter(title -> !isSiteName(title)).orElse(shown) : shown;
    }

    private Optional<String> shown(List<String> headings) {
        List<String> titles = titles();
        return headings.stream()
                .filter(heading -> titles.stream().anyMatch(title -> confirms(title, heading)))
                .findFirst()
                .or(() -> titles.stream()
                        .map(title -> withoutSiteName(title, headings))
                        .findFirst())
                .or(() -> headings.stream().findFirst());
    }

    /** Whether no system has cut it off. */
    private static boolean isWhole(String title) {
        return !title.endsWith("…") && !title.endsWith("...");
    }

    private List<String> titles() {
        List<String> titles = new ArrayList<>();
        page.linkedData().text("headline").ifPresent(titles::add);
        page.metas().first("og:title").ifPresent(titles::add);
        page.metas().first("twitter:title").ifPresent(titles::add);
        Optional.of(Spaces.collapse(page.document().title()))
                .filter(title -> !title.isEmpty())
                .ifPresent(titles::add);
        return titles;
    }

    private List<String> headings() {
        return page.marks().of(Mark.HEADLINE).stream()
                .flatMap(heading -> ShownText.of(heading, LONGEST).stream())
                .filter(text -> text.length() > 3 && !isSiteName(text))
                .toList();
    }

    private static boolean confirms(String title, String heading) {
        String foldedTitle = folded(title);
        String foldedHeading = folded(heading);
        return foldedTitle.equals(foldedHeading)
                || (foldedHeading.length() >= 12
                        && (foldedTitle.startsWith(foldedHeading) || foldedTitle.endsWith(foldedHeading)));
    }

    private String withoutSiteName(String title, List<String> headings) {
        String shorter = title;
        for (String separator : SEPARATORS) {
            shorter = withoutSiteName(shorter, separator, headings);
        }
        return shorter;
    }

    private String withoutSiteName(String title, String separator, List<String> headings) {
        int last = title.lastIndexOf(separator);
        int first = title.indexOf(separator);
        if (last > 0 && isSiteName(title.substring(last + separator.length()))) {
            return title.substring(0, last).strip();
        }
        if (first > 0 && isSiteName(title.substring(0, first))) {
            return title.substring(first + separator.length()).strip();
        }
        return last > 0 && headings.contains(title.substring(0, last)) ? title.substring(0, last) : title;
    }

    private boolean isSiteName(String text) {
        return publisher.isNamed(text);
    }

    /** Letters and digits in lower case. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
