package dateline.ingest.site;

import dateline.ingest.events.FeedKind;
import dateline.ingest.feed.FeedReader;
import dateline.ingest.feed.Item;
import dateline.ingest.feed.Lead;
import dateline.ingest.feed.Reading;
import dateline.ingest.feed.Reading.Listing;
import dateline.ingest.feed.Reading.Unreadable;
import dateline.ingest.fetch.Fetched;
import dateline.ingest.fetch.Fetched.Body;
import dateline.ingest.fetch.Fetched.Failed;
import dateline.ingest.fetch.Fetched.Gone;
import dateline.ingest.fetch.Fetcher;
import dateline.ingest.site.Survey.Document;
import dateline.ingest.site.Survey.Way;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a site as an operator would who wants to follow it: which feeds its front page names and which sitemaps its
 * robots.txt, and where both name none, whether there are any where they often lie. Blocks; for one thread.
 */
public final class Surveyor {
    private static final int MOST_SITEMAPS = 5;

    private static final List<String> USUAL_PLACES =
            List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/news-sitemap.xml", "/sitemap.xml");

    private final FeedReader reader = new FeedReader();
    private final Visitor visitor;
    private final Set<URI> seen = new HashSet<>();
    private final List<Document> documents = new ArrayList<>();

    /**
     * A surveyor.
     *
     * @param pause time between two requests
     */
    public Surveyor(Fetcher fetcher, Duration pause) {
        this.visitor = new Visitor(fetcher, pause);
    }

    /**
     * Looks at the site of an address.
     *
     * @param given a front page, a section's, a feed or a sitemap
     * @throws InterruptedException if the thread is interrupted between two requests
     */
    public Survey survey(URI given) throws InterruptedException {
        return switch (visitor.visit(given)) {
            case Body body -> survey(body);
            case Failed failed -> failed(given, failed.reason().word() + ": " + failed.detail());
            case Gone gone -> failed(given, "status " + gone.status());
            case Fetched.Moved moved -> failed(given, "moves to " + moved.target());
            case Fetched.NotModified unasked -> failed(given, "status 304 to a first request");
        };
    }

    private Survey survey(Body body) throws InterruptedException {
        FeedKind kind = reader.kindOf(type(body), body.payload()).orElse(FeedKind.HOME);
        if (kind != FeedKind.HOME) {
            read(body, kind, Way.GIVEN);
            return new Survey(body.url().resolve("/"), null, null, documents, 0, null);
        }
        FrontPage page = FrontPage.of(body);
        Reading reading = reader.read(FeedKind.HOME, body.url(), type(body), body.payload());
        List<URI> feeds = reading instanceof Listing listing
                ? listing.leads().stream().map(Lead::url).toList()
                : List.of();
        look(feeds, FeedKind.FEED, Way.HOME);
        look(newsFirst(visitor.sitemaps(body.url())), FeedKind.SITEMAP, Way.ROBOTS);
        if (documents.stream().noneMatch(Document::isOfUse)) {
            look(USUAL_PLACES.stream().map(body.url()::resolve).toList(), FeedKind.FEED, Way.GUESS);
        }
        int links = reading instanceof Listing listing ? listing.items().size() : 0;
        return new Survey(body.url(), page.name(), page.language(), inOrder(), links, null);
    }

    private static Survey failed(URI given, String trouble) {
        return new Survey(given, null, null, List.of(), 0, trouble);
    }

    private static List<URI> newsFirst(List<URI> sitemaps) {
        return sitemaps.stream()
                .sorted(Comparator.comparing(url -> !url.getPath().contains("news")))
                .limit(MOST_SITEMAPS)
                .toList();
    }

    private List<Document> inOrder() {
        return documents.stream()
                .filter(document -> document.way() != Way.GUESS || document.isOfUse())
                .sorted(Comparator.comparing(document -> !document.isOfUse()))
                .toList();
    }

    private void look(List<URI> urls, FeedKind kind, Way way) throws InterruptedException {
        for (URI url : urls) {
            if (seen.add(url)) {
                look(url, kind, way);
            }
        }
    }

    private void look(URI url, FeedKind kind, Way way) throws InterruptedException {
        switch (visitor.visit(url)) {
            case Body body -> {
                if (body.url().equals(url) || seen.add(body.url())) {
                    read(body, reader.kindOf(type(body), body.payload()).orElse(kind), way);
                }
            }
            case Failed failed -> unread(url, kind, way, failed.reason().word() + ": " + failed.detail());
            case Gone gone -> unread(url, kind, way, "status " + gone.status());
            case Fetched.Moved moved -> unread(url, kind, way, "moves to " + moved.target());
            case Fetched.NotModified unasked -> unread(url, kind, way, "status 304 to a first request");
        }
    }

    private void read(Body body, FeedKind kind, Way way) {
        FeedKind wanted = kind == FeedKind.HOME ? FeedKind.FEED : kind;
        switch (reader.read(wanted, body.url(), type(body), body.payload())) {
            case Listing(List<Item> items, List<Lead> leads, var _, var _) ->
                documents.add(new Document(body.url(), kind, way, items.size(), leads.size(), newest(items), null));
            case Unreadable(String why) -> unread(body.url(), wanted, way, why);
        }
    }

    private void unread(URI url, FeedKind kind, Way way, String why) {
        documents.add(new Document(url, kind, way, 0, 0, null, why));
    }

    private static @Nullable Instant newest(List<Item> items) {
        Optional<Instant> newest = items.stream()
                .flatMap(item -> Stream.of(Optional.ofNullable(item.published()), Optional.ofNullable(item.updated())))
                .flatMap(Optional::stream)
                .map(OffsetDateTime::toInstant)
                .max(Comparator.naturalOrder());
        return newest.orElse(null);
    }

    private static @Nullable String type(Body body) {
        return body.header("Content-Type").orElse(null);
    }
}
