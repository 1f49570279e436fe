package dateline.enrich.extract;

import dateline.enrich.content.ArticleText;
import dateline.enrich.extract.Extraction.Rejected;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Reason;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Recognises pages that hold something else than an article: fronts of sites and of sections, videos, galleries. What a
 * page says of itself counts unless it holds much text for that. A page that tells of its article in JSON-LD is none of
 * them, and of those that are called articles elsewhere, as systems call archives of theirs, too, only one that is a list
 * by its JSON-LD.
 */
final class OtherPage {
    private static final int MOST_WORDS_BESIDE_PICTURES = 150;
    private static final double LINKS_OF_A_FRONT = 0.5;
    private static final double TEXT_OF_A_FRONT = 0.25;
    private static final double TEXT_OF_A_LIST = 0.5;
    private static final int LONGEST_TEASER = 40;
    private static final List<String> LISTS = List.of("CollectionPage", "ItemList", "SearchResultsPage", "ProfilePage");
    /** What no page with an article is: articles have lists, too. */
    private static final List<String> PAGES_OF_LISTS = List.of("CollectionPage", "SearchResultsPage", "ProfilePage");

    private static final List<String> VIDEOS = List.of("VideoObject", "VideoGallery", "BroadcastEvent");
    private static final List<String> GALLERIES = List.of("ImageGallery", "MediaGallery");

    private final Page page;
    private final ArticleText text;

    private OtherPage(Page page, ArticleText text) {
        this.page = page;
        this.text = text;
    }

    /** What the page is, where it is no article. */
    static Optional<Rejected> of(Page page, ArticleText text) {
        return new OtherPage(page, text).kind().map(kind -> new Rejected(Reason.NOT_ARTICLE, kind));
    }

    private Optional<String> kind() {
        if (isRoot(page.raw())) {
            return Optional.of("section front: address is the root of its site");
        }
        if (page.linkedData().isPresent()) {
            return Optional.empty();
        }
        return list(PAGES_OF_LISTS, page.linkedData()::isItself)
                .or(() -> page.isCalledArticle() ? Optional.empty() : uncalled());
    }

    private Optional<String> uncalled() {
        return pictures("video", VIDEOS)
                .or(() -> pictures("gallery", GALLERIES))
                .or(() -> list(LISTS, page.linkedData()::names))
                .or(this::links);
    }

    static boolean isRoot(RawPage raw) {
        return isRoot(raw.url());
    }

    static boolean isRoot(URI url) {
        String path = url.getRawPath();
        return (path == null || path.isEmpty() || path.equals("/")) && url.getRawQuery() == null;
    }

    private Optional<String> pictures(String kind, List<String> types) {
        if (text.words() > MOST_WORDS_BESIDE_PICTURES) {
            return Optional.empty();
        }
        Optional<String> type = types.stream().filter(page.linkedData()::names).findFirst();
        if (type.isPresent()) {
            return type.map(name -> kind + ": page calls itself " + name);
        }
        return page.metas()
                .first("og:type")
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(kind))
                .map(name -> kind + ": page calls itself " + name);
    }

    private Optional<String> list(List<String> types, Predicate<String> isSaid) {
        return types.stream()
                .filter(isSaid)
                .findFirst()
                .filter(type -> text.words() < text.surroundings().words() * TEXT_OF_A_LIST)
                .map(type -> "section front: page calls itself " + type);
    }

    private Optional<String> links() {
        int words = text.surroundings().words();
        boolean links = text.surroundings().linkedWords() > words * LINKS_OF_A_FRONT;
        boolean teasers = text.words() <= text.paragraphs().size() * LONGEST_TEASER;
        return links && teasers && text.words() < words * TEXT_OF_A_FRONT
                ? Optional.of("section front: page is a list of links")
                : Optional.empty();
    }
}
