package dateline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.events.Payload;
import dateline.ingest.events.RawPage.Header;
import dateline.ingest.events.Reason;
import dateline.ingest.fetch.FetchRequest;
import dateline.ingest.fetch.Fetched;
import dateline.ingest.fetch.Fetched.Body;
import dateline.ingest.fetch.Fetched.Failed;
import dateline.ingest.fetch.Fetcher;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A fetcher that serves what it was told to, and notes who asked when. */
final class Press implements Fetcher {
    record Visit(Instant at, FetchRequest request) {
        String url() {
            return request.url().toString();
        }
    }

    private final InstantSource clock;
    private final Map<String, InetAddress> addresses = new HashMap<>();
    private final Map<String, Deque<Fetched>> answers = new HashMap<>();
    private final List<Visit> visits = new ArrayList<>();

    Press(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Fetched fetch(FetchRequest request) {
        visits.add(new Visit(clock.instant(), request));
        Deque<Fetched> left = answers.get(request.url().toString());
        if (left == null) {
            return new Fetched.Gone(404);
        }
        return left.size() > 1 ? left.removeFirst() : left.getFirst();
    }

    @Override
    public Optional<InetAddress> address(String host) {
        return Optional.ofNullable(addresses.get(host));
    }

    /** The host has been dialled there. */
    void dialled(String host, String address) {
        addresses.put(host, InetAddress.ofLiteral(address));
    }

    /** Gives these answers one after the other, the last for ever. */
    void serve(String url, Fetched... given) {
        answers.put(url, new ArrayDeque<>(List.of(given)));
    }

    void serve(String url, String body, String... headers) {
        serve(url, body(url, body, headers));
    }

    /** Serves an Atom feed; each entry is a link, or a link and a date of change. */
    void serveFeed(String url, String... entries) {
        String items = List.of(entries).stream()
                .map(entry -> entry.split(" "))
                .map(parts -> "<entry><title>t</title><link href='" + parts[0] + "'/>"
                        + (parts.length > 1 ? "<updated>" + parts[1] + "</updated>" : "") + "</entry>")
                .collect(Collectors.joining());
        serve(url, "<feed xmlns='http://www.w3.org/2005/Atom'><title>f</title>" + items + "</feed>");
    }

    Body body(String url, String body, String... headers) {
        List<Header> list = new ArrayList<>();
        for (int i = 0; i < headers.length; i += 2) {
            list.add(new Header(headers[i], headers[i + 1]));
        }
        return new Body(URI.create(url), 200, list, Payload.of(body.getBytes(UTF_8)), clock.instant());
    }

    static Failed temporary(Reason reason, Duration retryAfter) {
        return new Failed(reason, "status", true, retryAfter);
    }

    /** Who asked for anything but robots.txt. */
    List<Visit> visits() {
        return visits.stream()
                .filter(visit -> !visit.url().endsWith("/robots.txt"))
                .toList();
    }

    List<Visit> allVisits() {
        return visits;
    }

    List<String> urls() {
        return visits().stream().map(Visit::url).toList();
    }

    List<Visit> visitsTo(String url) {
        return visits.stream().filter(visit -> visit.url().equals(url)).toList();
    }
}
