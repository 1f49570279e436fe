package dateline.ingest.frontier;

import dateline.ingest.events.Discovery;
import dateline.ingest.events.Outcome;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Reason;
import dateline.ingest.frontier.FrontierItem.Visit;
import dateline.ingest.ledger.PollReport;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Where results leave the frontier, each to the child node that bears its topic's name. For the stream thread alone. */
final class Output {
    private final ProcessorContext<String, Object> context;
    private final FrontierMeters meters;
    private final InstantSource clock;

    Output(ProcessorContext<String, Object> context, FrontierMeters meters, InstantSource clock) {
        this.context = context;
        this.meters = meters;
        this.clock = clock;
    }

    void page(RawPage page) {
        Record<String, Object> event =
                new Record<>(page.url().toString(), page, page.fetchedAt().toEpochMilli());
        context.forward(event, Frontier.PAGES);
    }

    /** Hands an item to the owner of its host. */
    void item(FrontierItem item) {
        context.forward(new Record<>(item.key(), item, clock.millis()), Frontier.ITEMS);
    }

    /** Settles, for now or for good, the page that was discovered. */
    void outcome(Discovery discovery, Reason reason, @Nullable String detail) {
        outcome(discovery.source().id(), discovery.url(), reason, detail);
    }

    /** Settles a page that was had under another address, or for another source. */
    void duplicate(Visit visit) {
        String detail = visit.hops() > 0 ? Visits.redirection(visit.url()) : "known from another source";
        outcome(visit.discovery(), Reason.DUPLICATE, detail);
    }

    void outcome(String source, URI url, Reason reason, @Nullable String detail) {
        Instant now = clock.instant();
        Outcome outcome = new Outcome(source, url, reason, detail, now);
        context.forward(new Record<>(source, outcome, now.toEpochMilli()), Frontier.OUTCOMES);
        meters.outcome(reason);
    }

    /** Tells the owner of a source how a document fares that is polled for it. */
    void report(PollReport report) {
        context.forward(new Record<>(report.source(), report, clock.millis()), Frontier.POLLS);
    }

    void polled(String result) {
        meters.poll(result);
    }
}
