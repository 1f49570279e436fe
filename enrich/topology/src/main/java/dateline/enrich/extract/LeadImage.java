package dateline.enrich.extract;

import dateline.enrich.events.Image;
import dateline.enrich.extract.Marks.Mark;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the lead image. */
final class LeadImage {
    private LeadImage() {}

    static Optional<Told<Image>> of(Page page) {
        return Told.first(
                        () -> resolved(page, page.metas().first("og:image", "og:image:url"))
                                .map(Told::inOpenGraph),
                        () -> resolved(page, page.metas().first("twitter:image"))
                                .map(Told::inMeta),
                        () -> resolved(
                                        page,
                                        linked(page.linkedData().node("image")).findFirst())
                                .map(Told::inLinkedData),
                        () -> pictured(page).map(Told::inSight))
                .map(url -> url.map(address -> image(page, address)));
    }

    private static Optional<URI> resolved(Page page, Optional<String> url) {
        return url.flatMap(address -> Urls.resolved(page.raw().url(), address));
    }

    /** The first picture that is captioned. */
    private static Optional<URI> pictured(Page page) {
        return page.marks().of(Mark.FIGURE).stream()
                .flatMap(figure -> figure.getElementsByTag("img").stream())
                .flatMap(image -> resolved(page, Optional.of(image.attr("src"))).stream())
                .findFirst();
    }

    private static Image image(Page page, URI url) {
        JsonNode node = page.linkedData().node("image");
        JsonNode first = node.isArray() && !node.isEmpty() ? node.get(0) : node;
        Caption shown = Caption.of(page, url);
        String caption = LinkedData.text(first.path("caption"))
                .or(shown::text)
                .or(() -> page.metas().first("og:image:alt", "twitter:image:alt"))
                .orElse(null);
        String credit = LinkedData.text(first.path("creditText"))
                .or(() -> LinkedData.text(first.path("copyrightHolder").path("name")))
                .or(() -> LinkedData.text(first.path("author").path("name")))
                .or(shown::credit)
                .orElse(null);
        return new Image(url, caption, credit);
    }

    private static Stream<String> linked(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().limit(1).flatMap(LeadImage::linked);
        }
        return node.isObject() ? LinkedData.text(node.path("url")).stream() : LinkedData.text(node).stream();
    }
}
