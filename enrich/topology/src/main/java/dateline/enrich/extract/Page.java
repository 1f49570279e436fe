package dateline.enrich.extract;

import dateline.enrich.extract.Marks.Mark;
import dateline.ingest.events.RawPage;
import org.jsoup.nodes.Document;

/**
 * A page that has been parsed, and the places in it where publishers state facts.
 *
 * @param raw the page as it came
 * @param document its tree; the base address is the page's own
 * @param metas its meta elements
 * @param linkedData its JSON-LD
 * @param marks its elements that may state a fact
 */
record Page(RawPage raw, Document document, Metas metas, LinkedData linkedData, Marks marks) {
    static Page of(RawPage raw, Document document) {
        return of(raw, document, new Names());
    }

    /** A page whose elements' names may be known from others. */
    static Page of(RawPage raw, Document document, Names names) {
        Marks marks = Marks.of(document, names);
        return new Page(
                raw, document, new Metas(marks.of(Mark.META)), LinkedData.of(marks.of(Mark.LINKED_DATA)), marks);
    }
}
