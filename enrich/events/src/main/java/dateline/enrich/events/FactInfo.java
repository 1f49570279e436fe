package dateline.enrich.events;

/**
 * Where a fact was read, and how far it can be trusted.
 *
 * @param fact the fact's name among the fields of the article, such as {@code headline}
 * @param method the place: json-ld, microdata, opengraph, meta, link, html, title-element, visible-text, feed or url
 * @param confidence 0 to 1
 */
public record FactInfo(String fact, String method, double confidence) {
    public FactInfo {
        Scores.requireConfidence(confidence);
    }
}
