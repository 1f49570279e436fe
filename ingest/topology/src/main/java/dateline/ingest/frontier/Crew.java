package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.Reason;
import dateline.ingest.events.Reservation;
import dateline.ingest.feed.FeedReader;
import dateline.ingest.feed.Reading;
import dateline.ingest.fetch.Fetched;
import dateline.ingest.fetch.Fetched.Body;
import dateline.ingest.fetch.Fetcher;
import dateline.ingest.robots.PageReservations;
import dateline.ingest.robots.RobotsFile;
import dateline.ingest.robots.RobotsReader;
import dateline.ingest.robots.RobotsRules;
import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who run errands, shared by all tasks of the process. Thread-safe. */
final class Crew {
    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);

    private final Fetcher fetcher;
    private final Executor threads;
    private final InstantSource clock;
    private final FrontierMeters meters;
    private final Timer timer;
    private final Semaphore permits;
    private final Crowds crowds;
    private final FeedReader reader = new FeedReader();
    private final RobotsReader robots = new RobotsReader();

    Crew(Fetcher fetcher, Executor threads, InstantSource clock, FrontierMeters meters, Pace pace) {
        this.fetcher = requireNonNull(fetcher, "fetcher");
        this.threads = requireNonNull(threads, "threads");
        this.clock = requireNonNull(clock, "clock");
        this.meters = meters;
        this.timer = meters.fetchTimer();
        this.permits = new Semaphore(pace.inFlight());
        this.crowds = new Crowds(fetcher, pace.addressInFlight());
    }

    /** Books one of the requests that may be under way at once, if any is left. */
    boolean reserve() {
        return permits.tryAcquire();
    }

    /** Gives a booked request back. */
    void release() {
        permits.release();
    }

    /** Whether as many requests as may be are under way to the address that the host is known to have. */
    boolean isCrowded(Host host) {
        return crowds.isFull(host.name());
    }

    /** A request to the host begins. */
    void begin(Host host) {
        host.begin(crowds.enter(host.name()));
    }

    /** A request to the host is over, and what was booked for it is given back. */
    void end(Host host) {
        crowds.leave(host.address());
        release();
    }

    void execute(Runnable work) {
        threads.execute(work);
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Runs an errand, if the rules allow it; blocks. Whatever a hostile server or document does is the answer to that
     * errand alone.
     */
    Answer run(Host host, Errand errand, RobotsRules rules) {
        URI url = errand.request().url();
        if (!rules.allow(url)) {
            Fetched refused = Fetched.Failed.forGood(Reason.ROBOTS, "robots.txt disallows " + url);
            return Answer.without(host, errand, refused, now());
        }
        Fetched fetched = fetch(errand);
        Instant at = now();
        return switch (fetched) {
            case Body body -> {
                String digest = body.payload().sha256();
                yield new Answer(
                        host,
                        errand,
                        fetched,
                        digest,
                        reading(errand, body, digest),
                        robots(errand, body),
                        reservations(errand, body, rules),
                        at);
            }
            default -> Answer.without(host, errand, fetched, at);
        };
    }

    private Fetched fetch(Errand errand) {
        if (errand instanceof Errand.Look look) {
            meters.waited(Duration.between(look.queued().key().due(), now()));
        }
        Timer.Sample sample = Timer.start();
        try {
            return fetcher.fetch(errand.request());
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).addKeyValue("url", errand.request().url()).log("fetch failed unexpectedly");
            return Fetched.Failed.forGood(Reason.CONNECTION, e.toString());
        } finally {
            sample.stop(timer);
        }
    }

    private @Nullable Reading reading(Errand errand, Body body, String digest) {
        return switch (errand) {
            case Errand.Look look -> null;
            case Errand.Ask ask -> null;
            case Errand.Subscribe subscribe -> null;
            case Errand.Poll poll when digest.equals(poll.digest()) -> null;
            case Errand.Poll poll -> read(poll, body);
        };
    }

    private static List<Reservation> reservations(Errand errand, Body body, RobotsRules rules) {
        return errand instanceof Errand.Look
                ? Stream.concat(
                                PageReservations.of(body.headers(), body.payload()).stream(),
                                rules.reservations().stream())
                        .toList()
                : List.of();
    }

    private RobotsFile robots(Errand errand, Body body) {
        return errand instanceof Errand.Ask
                ? robots.read(body.url(), body.header("Content-Type").orElse(null), body.payload())
                : RobotsFile.NONE;
    }

    private Reading read(Errand.Poll poll, Body body) {
        try {
            return reader.read(
                    poll.what(), body.url(), body.header("Content-Type").orElse(null), body.payload());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.atError().setCause(e).addKeyValue("url", poll.feed()).log("feed reader failed unexpectedly");
            return new Reading.Unreadable(e.toString());
        }
    }
}
