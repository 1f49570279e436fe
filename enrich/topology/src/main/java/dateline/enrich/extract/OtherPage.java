package dateline.enrich.extract;

import dateline.enrich.content.ArticleText;
import dateline.enrich.extract.Extraction.Rejected;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Reason;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Recognises pages that hold something else than an article: fronts of sites and of sections, videos, galleries. What a
 * page says of itself counts unless it holds much text for that; a page that calls itself an article is none of them.
 */
final class OtherPage {
    private static final int MOST_WORDS_BESIDE_PICTURES = 150;
    private static final double LINKS_OF_A_FRONT = 0.5;
    private static final double TEXT_OF_A_FRONT = 0.25;
    private static final double TEXT_OF_A_LIST = 0.5;
    private static final int LONGEST_TEASER = 40;
    private static final List<String> LISTS = List.of("CollectionPage", "ItemList", "SearchResultsPage", "ProfilePage");
    private static final List<String> VIDEOS = List.of("VideoObject", "VideoGallery", "BroadcastEvent");
    private static final List<String> GALLERIES = List.of("ImageGallery", "MediaGallery");

    private final Page page;
    private final ArticleText text;
    private final boolean isCalledArticle;

    private OtherPage(Page page, ArticleText text) {
        this.page = page;
        this.text = text;
        isCalledArticle = page.linkedData().isPresent()
                || page.metas()
                        .first("og:type")
                        .filter("article"::equalsIgnoreCase)
                        .isPresent()
                || page.metas().first("article:published_time").isPresent();
    }

    /** What the page is, where it is no article. */
    static Optional<Rejected> of(Page page, ArticleText text) {
        return new OtherPage(page, text).kind().map(kind -> new Rejected(Reason.NOT_ARTICLE, kind));
    }

    private Optional<String> kind() {
        if (isRoot(page.raw())) {
            return Optional.of("section front: address is the root of its site");
        }
        if (isCalledArticle) {
            return Optional.empty();
        }
        return pictures("video", VIDEOS)
                .or(() -> pictures("gallery", GALLERIES))
                .or(this::front);
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

    private Optional<String> front() {
        int words = text.surroundings().words();
        Optional<String> type = LISTS.stream().filter(page.linkedData()::names).findFirst();
        if (type.isPresent() && text.words() < words * TEXT_OF_A_LIST) {
            return type.map(name -> "section front: page calls itself " + name);
        }
        boolean links = text.surroundings().linkedWords() > words * LINKS_OF_A_FRONT;
        boolean teasers = text.words() <= text.paragraphs().size() * LONGEST_TEASER;
        return links && teasers && text.words() < words * TEXT_OF_A_FRONT
                ? Optional.of("section front: page is a list of links")
                : Optional.empty();
    }
}
