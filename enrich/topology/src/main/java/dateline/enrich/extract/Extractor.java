package dateline.enrich.extract;

import dateline.enrich.content.ArticleText;
import dateline.enrich.content.TextFinder;
import dateline.enrich.extract.Extraction.Found;
import dateline.enrich.extract.Extraction.Rejected;
import dateline.enrich.markup.PageParser;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Reason;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Finds the article in a page, or says what the page is instead. Thread-safe. */
public final class Extractor {
    private static final double SHARE_THAT_IS_SHOWN = 0.5;
    private static final double SHARE_THAT_IS_MOST = 0.6;

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
                .orElseGet(() ->
                        read(raw, PageParser.parse(bytes, contentType, raw.url().toString())));
    }

    private Extraction read(RawPage raw, Document document) {
        Page page = Page.of(raw, document, texts);
        ArticleText text = text(page);
        return rejection(page, text)
                .map(rejected -> (Extraction) rejected)
                .orElseGet(() -> new Found(
                        new Reading(page).facts(text.joined()),
                        Address.of(page),
                        RightsNotice.of(page).orElse(null)));
    }

    /** What readers see; where scripts are to fetch most of it, what the page says in JSON-LD. */
    private ArticleText text(Page page) {
        ArticleText shown = page.text();
        if (shown.length() >= page.linkedData().length("articleBody") * SHARE_THAT_IS_MOST) {
            return shown;
        }
        ArticleText stated = ArticleText.of(page.linkedData().paragraphs("articleBody"), shown.surroundings());
        return stated.words() >= minimumWords && shown.words() < stated.words() * SHARE_THAT_IS_SHOWN ? stated : shown;
    }

    private Optional<Rejected> rejection(Page page, ArticleText text) {
        if (text.words() == 0 && text.surroundings().words() == 0) {
            return Optional.of(new Rejected(Reason.EMPTY, "page shows no text"));
        }
        return Barrier.of(page, text, minimumWords)
                .or(() -> OtherPage.of(page, text))
                .or(() -> text.words() < minimumWords ? Optional.of(tooShort(text)) : Optional.empty());
    }

    private static Rejected tooShort(ArticleText text) {
        return new Rejected(Reason.TOO_SHORT, "text has " + text.words() + " words");
    }
}
