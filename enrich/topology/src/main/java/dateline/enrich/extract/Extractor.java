package dateline.enrich.extract;

import dateline.enrich.content.ArticleText;
import dateline.enrich.content.TextFinder;
import dateline.enrich.events.Facts;
import dateline.enrich.extract.Dates.Dated;
import dateline.enrich.extract.Extraction.Found;
import dateline.enrich.extract.Extraction.Rejected;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Reason;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Finds the article in a page, or says what the page is instead. Thread-safe. */
public final class Extractor {
    private static final double LINKS_OF_A_FRONT_PAGE = 0.6;

    private final int minimumWords;
    private final TextFinder texts = new TextFinder();

    /**
     * An extractor.
     *
     * @param minimumWords shorter texts are no articles; positive
     */
    public Extractor(int minimumWords) {
        this.minimumWords = minimumWords;
    }

    /** Looks for the article. */
    public Extraction extract(RawPage raw) {
        return rejectedUnread(raw).orElseGet(() -> read(raw));
    }

    private static Optional<Extraction> rejectedUnread(RawPage raw) {
        return statusReason(raw.status())
                .map(reason -> (Extraction) new Rejected(reason, "status is " + raw.status()))
                .or(() -> raw.payload().size() == 0
                        ? Optional.of(new Rejected(Reason.EMPTY, "body has no bytes"))
                        : Optional.empty());
    }

    private static Optional<Reason> statusReason(int status) {
        return switch (status) {
            case 404, 410 -> Optional.of(Reason.GONE);
            case 401, 403, 429, 451 -> Optional.of(Reason.BLOCKED);
            default -> status >= 200 && status < 300 ? Optional.empty() : Optional.of(Reason.HTTP_ERROR);
        };
    }

    private Extraction read(RawPage raw) {
        byte[] bytes = raw.payload().toByteArray();
        String contentType = raw.header("Content-Type").orElse("");
        return MediaType.objection(bytes, contentType)
                .map(objection -> (Extraction) new Rejected(Reason.NOT_HTML, objection))
                .orElseGet(() -> read(
                        raw,
                        Jsoup.parse(
                                Decoder.decode(bytes, contentType), raw.url().toString())));
    }

    private Extraction read(RawPage raw, Document document) {
        ArticleText text = texts.find(document);
        Optional<Rejected> rejection = rejection(document, text);
        if (rejection.isPresent()) {
            return rejection.get();
        }
        Page page = Page.of(raw, document);
        return new Found(facts(page, text), Address.of(page));
    }

    private Optional<Rejected> rejection(Document document, ArticleText text) {
        if (text.pageWords() == 0) {
            return Optional.of(new Rejected(Reason.EMPTY, "page shows no text"));
        }
        Optional<Rejected> barrier = Barrier.of(document.title(), text.joined(), text.words());
        if (barrier.isPresent()) {
            return barrier;
        }
        if (text.words() < minimumWords) {
            return Optional.of(
                    isListOfLinks(text)
                            ? new Rejected(Reason.NOT_ARTICLE, "page is a list of links")
                            : new Rejected(Reason.TOO_SHORT, "text has " + text.words() + " words"));
        }
        return Optional.empty();
    }

    private static boolean isListOfLinks(ArticleText text) {
        return text.linkedWords() > text.pageWords() * LINKS_OF_A_FRONT_PAGE;
    }

    private static Facts facts(Page page, ArticleText text) {
        Optional<Dated> published = Dates.published(page);
        return new Facts(
                Headline.of(page).orElse(null),
                Description.of(page).orElse(null),
                text.joined(),
                Authors.of(page),
                published.map(Dated::date).orElse(null),
                Dates.modified(page).orElse(null),
                published.map(Dated::info).orElse(null),
                Languages.of(page).orElse(null),
                Section.of(page).orElse(null),
                Keywords.of(page),
                LeadImage.of(page).orElse(null),
                Access.isFree(page).orElse(null));
    }
}
