package dateline.enrich.extract;

import dateline.enrich.events.Image;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the lead image. */
final class LeadImage {
    private LeadImage() {}

    static Optional<Image> of(Page page) {
        return Stream.of(
                        page.metas().first("og:image", "og:image:url", "twitter:image").stream(),
                        linked(page.linkedData().node("image")))
                .flatMap(urls -> urls)
                .flatMap(url -> Urls.resolved(page.raw().url(), url).stream())
                .findFirst()
                .map(url -> image(page, url));
    }

    private static Image image(Page page, URI url) {
        JsonNode node = page.linkedData().node("image");
        JsonNode first = node.isArray() && !node.isEmpty() ? node.get(0) : node;
        String caption = LinkedData.text(first.path("caption")).orElse(null);
        String credit = LinkedData.text(first.path("creditText"))
                .or(() -> LinkedData.text(first.path("copyrightHolder").path("name")))
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
