package dateline.ingest.site;

import dateline.ingest.events.Reason;
import dateline.ingest.fetch.FetchRequest;
import dateline.ingest.fetch.FetchRequest.Expected;
import dateline.ingest.fetch.Fetched;
import dateline.ingest.fetch.Fetched.Body;
import dateline.ingest.fetch.Fetched.Failed;
import dateline.ingest.fetch.Fetched.Moved;
import dateline.ingest.fetch.Fetcher;
import dateline.ingest.fetch.Validators;
import dateline.ingest.robots.RobotsFile;
import dateline.ingest.robots.RobotsReader;
import dateline.ingest.robots.RobotsRules;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks for one document after the other, no faster than is polite and nothing that robots.txt forbids. For one thread. */
final class Visitor {
    private static final int MOST_HOPS = 10;

    private final Fetcher fetcher;
    private final Duration pause;
    private final RobotsReader reader = new RobotsReader();
    private final Map<URI, RobotsFile> files = new HashMap<>();
    private boolean began;

    Visitor(Fetcher fetcher, Duration pause) {
        this.fetcher = fetcher;
        this.pause = pause;
    }

    /** The document, wherever it has moved to. */
    Fetched visit(URI url) throws InterruptedException {
        URI next = url;
        for (int hops = 0; hops <= MOST_HOPS; hops++) {
            if (!new RobotsRules(robots(next)).allow(next)) {
                return Failed.forGood(Reason.ROBOTS, "robots.txt disallows " + next);
            }
            Fetched fetched = ask(next, Expected.FEED);
            if (!(fetched instanceof Moved(URI target))) {
                return fetched;
            }
            next = target;
        }
        return Failed.forGood(Reason.REDIRECTS, "more than " + MOST_HOPS + " redirects");
    }

    /** The sitemaps that the site's robots.txt names. */
    List<URI> sitemaps(URI url) throws InterruptedException {
        return robots(url).sitemaps();
    }

    private RobotsFile robots(URI url) throws InterruptedException {
        URI address = url.resolve("/robots.txt");
        RobotsFile known = files.get(address);
        if (known == null) {
            known = read(address);
            files.put(address, known);
        }
        return known;
    }

    /** One that cannot be had forbids nothing here: somebody watches, and asks for a handful of documents. */
    private RobotsFile read(URI address) throws InterruptedException {
        URI next = address;
        for (int hops = 0; hops <= MOST_HOPS; hops++) {
            switch (ask(next, Expected.ROBOTS)) {
                case Body body -> {
                    return reader.read(address, body.header("Content-Type").orElse(null), body.payload());
                }
                case Moved(URI target) -> next = target;
                default -> {
                    return RobotsFile.NONE;
                }
            }
        }
        return RobotsFile.NONE;
    }

    private Fetched ask(URI url, Expected expected) throws InterruptedException {
        if (began) {
            Thread.sleep(pause);
        }
        began = true;
        return fetcher.fetch(new FetchRequest(url, expected, Validators.NONE));
    }
}
