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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages of a task's hosts: which wait, and what became of them. For the stream thread alone. */
final class Visits {
    private static final int MOST_HOPS = 10;

    /** Pages that are dropped at a host before others have their turn. */
    private static final int MOST_DROPPED = 100;

    private static final Duration BREATH = Duration.ofMillis(100);

    /** Pages that are fetched on one way where the host wants no pause between them. */
    private static final int MOST_IN_A_LEASE = 16;

    private final Queue queue;
    private final SeenStore seen;
    private final Retired retired;
    private final Pace pace;
    private final Output output;

    Visits(Queue queue, SeenStore seen, Retired retired, Pace pace, Output output) {
        this.queue = queue;
        this.seen = seen;
        this.retired = retired;
        this.pace = pace;
        this.output = output;
    }

    /** Takes note of who is followed. */
    void standing(Standing standing, Instant now) {
        retired.note(standing, now);
    }

    /** The next page that is due at a host and is still to be fetched; empty: there is none, or none was found yet. */
    Optional<Errand> next(Host host, Instant now) {
        for (int dropped = 0; dropped < MOST_DROPPED; dropped++) {
            Optional<Queue.Queued> next = queue.take(host, now);
            if (next.isEmpty() || !isDropped(next.get())) {
                return next.map(this::errand);
            }
        }
        host.pause(now.plus(BREATH));
        return Optional.empty();
    }

    /** Drops what need not be fetched any more, and says whether it was that. */
    private boolean isDropped(Queue.Queued queued) {
        QueueEntry entry = queued.entry();
        if (retired.holds(entry.visit().discovery().source())) {
            unfollow(entry);
        } else if (isKnown(entry)) {
            output.duplicate(entry.visit());
        } else {
            return false;
        }
        queue.remove(queued.key());
        return true;
    }

    /** A page that was never had is forgotten, so that it is found again when its source is followed again. */
    private void unfollow(QueueEntry entry) {
        if (entry.revisit() != null) {
            seen.unwatch(entry.visit());
        } else {
            seen.forget(entry.visit());
            output.outcome(entry.visit().discovery(), Reason.UNFOLLOWED, null);
        }
    }

    /** Whether several waited for a page, and it has been had for one of them by now. */
    private boolean isKnown(QueueEntry entry) {
        Seen known = entry.revisit() == null ? seen.find(entry.visit()) : null;
        return known != null && known.digest() != null && !known.waiting();
    }

    static String redirection(URI target) {
        return "redirects to " + target;
    }

    /** A page that was taken, and those behind it that its robots.txt stands for too, if the host wants no pause. */
    List<Errand> lease(Errand.Look look, Host host, Instant now) {
        if (pace.delay(host).isPositive()) {
            return List.of(look);
        }
        URI first = look.request().url();
        List<Errand> errands = new ArrayList<>(List.of(look));
        queue.takeMore(
                        host,
                        look.queued(),
                        now,
                        MOST_IN_A_LEASE - 1,
                        entry -> !isSpecial(entry)
                                && RobotsStore.isShared(first, entry.visit().url()))
                .forEach(queued -> errands.add(errand(queued)));
        return errands;
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

    /** Whether it has to be found out first if it is to be fetched at all. */
    private boolean isSpecial(QueueEntry entry) {
        Seen known = seen.find(entry.visit());
        return entry.failed() > 0
                || retired.holds(entry.visit().discovery().source())
                || (known != null && known.isElsewhere(entry.visit()));
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
            end(visit, Reason.BAD_URL, redirection(target));
        } else if (visit.hops() >= MOST_HOPS || leadsBack(visit, next.get())) {
            end(visit, Reason.REDIRECTS, redirection(target) + " after " + visit.hops() + " others");
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
