package dateline.enrich.extract;

import dateline.enrich.extract.Marks.Mark;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What a page writes under its lead image: under that very picture, else under its first captioned one.
 *
 * @param text what is seen on it; empty: not told
 * @param credit who made it; empty: not told
 */
record Caption(Optional<String> text, Optional<String> credit) {
    private static final int LONGEST = 1_000;
    private static final int SHORTEST_NAME = 8;
    /** Behind the words for a photograph, a source or an author, or behind the sign of copyright. */
    private static final Pattern CREDIT = Pattern.compile("(?iu)[\\s(\\[|–—-]*(?:(?:photo(?:graph)?(?:"
        + " by|s)?|picture|image|credits?|source|foto|bild|quelle|crédito|fuente|crédit|zdj\\.?|fot\\.?|фото)\\s?[:/]\\s?|©\\s?|(?:photo|photograph|picture|image|foto)"
        + " by )([^()\\[\\]|:]{2,80}?)[)\\]\\s.]*$");

    static Caption of(Page page, URI image) {
        String name = fileName(image);
        Optional<Element> figure = page.marks().of(Mark.FIGURE).stream()
                .filter(element -> name.length() >= SHORTEST_NAME && shows(element, name))
                .findFirst()
                .or(() -> page.marks().of(Mark.FIGURE).stream().findFirst());
        return figure.flatMap(element ->
                        element.getElementsByTag("figcaption").stream().findFirst())
                .flatMap(element -> ShownText.of(element, LONGEST))
                .map(Caption::parted)
                .orElseGet(() -> new Caption(Optional.empty(), Optional.empty()));
    }

    private static String fileName(URI image) {
        String path = image.getPath() == null ? "" : image.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static boolean shows(Element figure, String name) {
        return figure.getElementsByTag("img").stream()
                .anyMatch(image -> image.attr("src").contains(name)
                        || image.attr("data-src").contains(name)
                        || image.attr("srcset").contains(name));
    }

    private static Caption parted(String words) {
        Matcher credit = CREDIT.matcher(words);
        if (!credit.find()) {
            return new Caption(Optional.of(words), Optional.empty());
        }
        String text = words.substring(0, credit.start()).strip();
        return new Caption(
                Optional.of(text).filter(shown -> !shown.isEmpty()),
                Optional.of(credit.group(1).strip()));
    }
}
