package dateline.enrich.extract;

import dateline.enrich.content.ArticleText;
import dateline.enrich.content.TextFinder;
import dateline.enrich.extract.Marks.Mark;
import dateline.ingest.events.RawPage;
import org.jsoup.nodes.Document;

/**
 * A page that has been parsed, and the places in it where publishers state facts.
 *
 * @param raw the page as it came
 * @param document its tree; the base address is the page's own
 * @param text what readers see of the article
 * @param metas its meta elements
 * @param linkedData its JSON-LD
 * @param marks its elements that may state a fact
 * @param publisher who publishes it
 */
record Page(
        RawPage raw,
        Document document,
        ArticleText text,
        Metas metas,
        LinkedData linkedData,
        Marks marks,
        Publisher publisher) {
    /** Reads a page in one pass over its tree. */
    static Page of(RawPage raw, Document document, TextFinder texts) {
        Marks marks = new Marks();
        ArticleText text = texts.find(document, marks);
        Metas metas = new Metas(marks.of(Mark.META));
        Identity identity = Identity.of(raw.url(), document, metas, marks);
        LinkedData linkedData = LinkedData.of(marks.of(Mark.LINKED_DATA), identity);
        Publisher publisher = Publisher.of(raw.url(), metas, linkedData);
        return new Page(raw, document, text, metas, linkedData, marks, publisher);
    }

    /** Whether it says of itself that it is an article. */
    boolean isCalledArticle() {
        return linkedData.isPresent()
                || metas.first("og:type").filter("article"::equalsIgnoreCase).isPresent()
                || metas.first("article:published_time").isPresent();
    }
}
