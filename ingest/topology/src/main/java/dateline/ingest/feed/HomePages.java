package dateline.ingest.feed;

import dateline.ingest.events.FeedKind;
import dateline.ingest.feed.Reading.Listing;
import dateline.ingest.feed.Reading.Unreadable;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the feeds that a home page names in its head; where it names none, its links that look like articles. */
final class HomePages {
    private static final Set<String> TYPES =
            Set.of("application/rss+xml", "application/atom+xml", "application/feed+json");
    private static final int MAXIMUM_FEEDS = 5;

    private HomePages() {}

    static Reading read(String html, URI url) {
        Document page = Jsoup.parse(html, url.toString());
        List<Lead> feeds = feeds(page);
        List<Item> links = feeds.isEmpty() ? ArticleLinks.of(page, url) : List.of();
        return feeds.isEmpty() && links.isEmpty()
                ? new Unreadable("names no feed and links to no article")
                : new Listing(links, feeds);
    }

    private static List<Lead> feeds(Document page) {
        return page.getElementsByTag("link").stream()
                .filter(HomePages::namesFeed)
                .map(link -> Links.address(link.absUrl("href")))
                .filter(Objects::nonNull)
                .filter(feed -> !feed.getPath().contains("/comments/"))
                .distinct()
                .limit(MAXIMUM_FEEDS)
                .map(feed -> new Lead(feed, FeedKind.FEED))
                .toList();
    }

    private static boolean namesFeed(Element link) {
        List<String> relations =
                List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"));
        return relations.contains("alternate")
                && TYPES.contains(link.attr("type").strip().toLowerCase(Locale.ROOT));
    }
}
