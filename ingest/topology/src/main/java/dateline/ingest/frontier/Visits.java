package dateline.ingest.frontier;

import dateline.ingest.address.Addresses;
import dateline.ingest.events.Payload;
import dateline.ingest.events.RawPage;
import dateline.ingest.events.Reason;
import dateline.ingest.fetch.FetchRequest;
import dateline.ingest.fetch.FetchRequest.Expected;
import dateline.ingest.fetch.Fetched.Body;
import dateline.ingest.fetch.Fetched.Failed;
import dateline.ingest.fetch.Fetched.Gone;
import dateline.ingest.fetch.Fetched.Moved;
import dateline.ingest.fetch.Fetched.NotModified;
import dateline.ingest.fetch.Validators;
import dateline.ingest.frontier.FrontierItem.Standing;
import dateline.ingest.frontier.FrontierItem.Visit;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;

/** The pages of a task's hosts: which wait, and what became of them. For the stream thread alone. */
final class Visits {
    private static final int MOST_HOPS = 10;

    private final Queue queue;
    private final SeenStore seen;
    private final KeyValueStore<String, Instant> retired;
    private final Pace pace;
    private final Output output;

    Visits(Queue queue, SeenStore seen, KeyValueStore<String, Instant> retired, Pace pace, Output output) {
        this.queue = queue;
        this.seen = seen;
        this.retired = retired;
        this.pace = pace;
        this.output = output;
    }

    /** Takes note of who is followed. */
    void standing(Standing standing, Instant now) {
        retired.put(standing.source(), standing.stands() ? null : now);
    }

    /** The next page that is due at a host; empty: none is. Pages whose source is gone are looked at no more. */
    Optional<Errand> next(Host host, Instant now) {
        Optional<Queue.Queued> next = queue.take(host, now);
        while (next.isPresent() && isOver(next.get().entry())) {
            queue.remove(next.get().key());
            seen.unwatch(next.get().entry().visit());
            next = queue.take(host, now);
        }
        return next.map(queued -> {
            output.waited(Duration.between(queued.key().due(), now));
            return errand(queued);
        });
    }

    /** Lets a page that was taken wait again. */
    void putBack(Errand.Look look, Host host) {
        queue.putBack(host, look.queued().key());
    }

    /** Draws the conclusions from an answer. */
    void settle(Errand.Look look, Answer answer) {
        queue.remove(look.queued().key());
        QueueEntry entry = look.queued().entry();
        switch (answer.fetched()) {
            case Body body -> fetched(entry, body, answer);
            case NotModified() -> unchanged(entry, answer);
            case Moved(URI target) -> moved(entry.visit(), target);
            case Gone gone -> gone(entry, gone, answer);
            case Failed failed -> failed(entry, failed, answer);
        }
    }

    private Errand errand(Queue.Queued queued) {
        Visit visit = queued.entry().visit();
        Seen known = seen.find(visit);
        Validators validators = known == null ? Validators.NONE : known.validators();
        return new Errand.Look(queued, new FetchRequest(visit.url(), Expected.PAGE, validators));
    }

    private boolean isOver(QueueEntry entry) {
        return entry.revisit() != null
                && retired.get(entry.visit().discovery().source().id()) != null;
    }

    private void fetched(QueueEntry entry, Body body, Answer answer) {
        Visit visit = entry.visit();
        Seen known = seen.known(entry, answer.at());
        String digest = answer.digest();
        if (digest == null || digest.equals(known.digest())) {
            unchanged(entry, answer);
            return;
        }
        keep(entry, known.fetched(body.validators(), digest, answer.at()), answer);
        output.page(new RawPage(
                visit.url(),
                body.at(),
                body.status(),
                body.headers(),
                body.payload(),
                visit.discovery(),
                answer.reservations()));
        output.outcome(visit.discovery(), Reason.FETCHED, null);
    }

    private void unchanged(QueueEntry entry, Answer answer) {
        Seen known = seen.known(entry, answer.at());
        keep(entry, entry.revisit() == null ? known.unchanged(answer.at()) : known, answer);
        output.outcome(entry.visit().discovery(), Reason.UNCHANGED, null);
    }

    /** Remembers a page that was had, and plans its next look if none is planned. */
    private void keep(QueueEntry entry, Seen page, Answer answer) {
        boolean planned = entry.revisit() == null && page.watched();
        seen.put(entry.visit(), planned ? page : page.watched(plan(entry, answer)));
    }

    private boolean plan(QueueEntry entry, Answer answer) {
        Revisit last = entry.revisit();
        Revisit from = last == null ? new Revisit(answer.at(), 0) : new Revisit(last.since(), last.number() + 1);
        Optional<Revisit> next = pace.schedule().revisit(from, answer.at());
        next.ifPresent(look -> queue.put(answer.host(), pace.schedule().due(look), entry.at(look)));
        return next.isPresent();
    }

    /** The target goes to the owner of its host, who paces and judges it like any other page. */
    private void moved(Visit visit, URI target) {
        Optional<URI> next = Addresses.normalised(target.toString());
        if (next.isEmpty()) {
            end(visit, Reason.BAD_URL, "redirects to " + target);
        } else if (visit.hops() >= MOST_HOPS || leadsBack(visit, next.get())) {
            end(visit, Reason.REDIRECTS, "redirects to " + target + " after " + visit.hops() + " others");
        } else {
            seen.settle(visit);
            output.item(new Visit(next.get(), visit.discovery(), visit.urgency(), visit.hops() + 1));
        }
    }

    private static boolean leadsBack(Visit visit, URI target) {
        return target.equals(visit.url()) || target.equals(visit.discovery().url());
    }

    private void failed(QueueEntry entry, Failed failed, Answer answer) {
        QueueEntry again = entry.failedAgain();
        if (failed.temporary() && again.failed() < pace.attempts()) {
            Duration wait =
                    failed.retryAfter() == null ? pace.retryWait(again.failed()) : pace.granted(failed.retryAfter());
            queue.put(answer.host(), answer.at().plus(wait), again);
        } else if (entry.revisit() != null) {
            keep(entry, seen.known(entry, answer.at()), answer); // what was had before is not undone by a bad day
        } else {
            end(entry.visit(), failed.reason(), failed.detail());
        }
    }

    /** Of a page that was handed on, its end is handed on too; once, unless it comes back. */
    private void gone(QueueEntry entry, Gone gone, Answer answer) {
        Visit visit = entry.visit();
        Seen known = seen.known(entry, answer.at());
        if (known.digest() != null) {
            seen.put(visit, known.gone());
            output.page(
                    new RawPage(visit.url(), answer.at(), gone.status(), List.of(), Payload.NONE, visit.discovery()));
        }
        end(visit, Reason.GONE, gone.failed().detail());
    }

    private void end(Visit visit, Reason reason, String detail) {
        seen.settle(visit);
        output.outcome(visit.discovery(), reason, detail);
    }
}
