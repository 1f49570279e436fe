package dateline.ingest.feed;

import dateline.ingest.events.FeedKind;
import dateline.ingest.events.Payload;
import dateline.ingest.feed.Reading.Listing;
import dateline.ingest.feed.Reading.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the feeds that a home page names in its head; where it names none, its links that look like articles. */
final class HomePages {
    private static final Set<String> TYPES =
            Set.of("application/rss+xml", "application/atom+xml", "application/feed+json");
    private static final int MAXIMUM_FEEDS = 5;

    private HomePages() {}

    /**
     * Reads a page.
     *
     * @param charset as the server declared it; absent: what the page itself says counts
     */
    static Reading read(Payload html, @Nullable Charset charset, URI url) throws IOException {
        Document page = parsed(html, charset, url);
        List<Lead> feeds = feeds(page);
        List<Item> links = feeds.isEmpty() ? ArticleLinks.of(page, url) : List.of();
        return feeds.isEmpty() && links.isEmpty()
                ? new Unreadable("names no feed and links to no article")
                : new Listing(links, feeds);
    }

    private static Document parsed(Payload html, @Nullable Charset charset, URI url) throws IOException {
        try (InputStream stream = html.stream()) {
            return Jsoup.parse(stream, charset == null ? null : charset.name(), url.toString());
        }
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
