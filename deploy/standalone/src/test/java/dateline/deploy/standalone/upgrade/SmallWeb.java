package dateline.deploy.standalone.upgrade;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.events.Payload;
import dateline.ingest.events.RawPage.Header;
import dateline.ingest.events.Reason;
import dateline.ingest.fetch.FetchRequest;
import dateline.ingest.fetch.Fetched;
import dateline.ingest.fetch.Fetcher;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A feed and the pages that it names, before the upgrade and after it. Thread-safe. */
final class SmallWeb implements Fetcher {
    static final URI FEED = URI.create("http://paper.example/feed.xml");
    static final URI CORRECTED = URI.create("http://paper.example/harbour");
    static final URI COPY = URI.create("http://wire.example/harbour");
    static final URI STEADY = URI.create("http://paper.example/budget");
    static final URI LATE = URI.create("http://late.example/orchard");

    private static final String HARBOUR =
            "<p>The port authority closed the harbour of Aden on Sunday after two cargo ships collided in thick fog"
                    + " near the southern breakwater, and nobody was hurt. Tugs pulled one vessel free before noon,"
                    + " while divers searched the hull of the other for leaks.</p><p>Insurers expect delays of several"
                    + " days for grain deliveries to the interior, said the authority, which praised its pilots.</p>";
    private static final String BUDGET =
            "<p>Parliament in Wellington passed the budget late on Tuesday with a majority of two votes, after a debate"
                    + " that had lasted for eleven hours and three recounts.</p><p>The finance minister promised more"
                    + " money for schools and rural clinics, while the opposition called the plan careless.</p>";
    private static final String ORCHARD =
            "<p>Frost destroyed about a third of the apple blossom in the orchards south of Graz, growers said on"
                    + " Friday, after two nights that were colder than any in April for thirty years.</p><p>The chamber"
                    + " of agriculture counts the damage and asks the government in Vienna for help.</p>";

    private final InstantSource clock;
    private final boolean isLater;
    private final List<URI> asked = new CopyOnWriteArrayList<>();
    private final Map<URI, String> pages = new ConcurrentHashMap<>();

    private SmallWeb(InstantSource clock, boolean isLater) {
        this.clock = clock;
        this.isLater = isLater;
        pages.put(COPY, page("Harbour of Aden closed", HARBOUR));
        pages.put(STEADY, page("Budget passed in Wellington", BUDGET));
        pages.put(
                CORRECTED,
                page("Harbour of Aden closed", isLater ? HARBOUR + "<p>It opens again today.</p>" : HARBOUR));
        if (isLater) {
            pages.put(LATE, page("Frost in the orchards", ORCHARD));
        }
    }

    static SmallWeb before(InstantSource clock) {
        return new SmallWeb(clock, false);
    }

    /** One page corrected, and another that answers at last. */
    static SmallWeb after(InstantSource clock) {
        return new SmallWeb(clock, true);
    }

    List<URI> asked() {
        return asked;
    }

    @Override
    public Fetched fetch(FetchRequest request) {
        URI url = request.url();
        asked.add(url);
        if (url.equals(FEED)) {
            return body(url, "application/rss+xml", feed());
        }
        String page = pages.get(url);
        if (page != null) {
            return body(url, "text/html; charset=utf-8", page);
        }
        return url.equals(LATE)
                ? new Fetched.Failed(Reason.TIMEOUT, "busy", true, Duration.ofHours(1))
                : new Fetched.Gone(404);
    }

    private String feed() {
        return "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>Paper</title>"
                + item(CORRECTED, isLater ? "Sun, 22 Nov 2026 11:00:00 GMT" : "Sun, 22 Nov 2026 06:00:00 GMT")
                + item(COPY, "Sun, 22 Nov 2026 07:00:00 GMT") + item(STEADY, "Sun, 22 Nov 2026 06:30:00 GMT")
                + item(LATE, "Sun, 22 Nov 2026 07:30:00 GMT") + "</channel></rss>";
    }

    private static String item(URI url, String date) {
        return "<item><link>" + url + "</link><title>" + url.getPath() + "</title><pubDate>" + date
                + "</pubDate></item>";
    }

    private Fetched body(URI url, String type, String text) {
        Instant now = clock.instant();
        return new Fetched.Body(
                url, 200, List.of(new Header("Content-Type", type)), Payload.of(text.getBytes(UTF_8)), now);
    }

    private static String page(String headline, String text) {
        return "<html lang=en><head><title>" + headline + "</title><meta property=og:type content=article></head><body>"
                + "<article><h1>" + headline + "</h1>" + text + "</article></body></html>";
    }
}
