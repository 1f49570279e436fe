package dateline.ingest.frontier;

import dateline.ingest.events.Reason;
import dateline.ingest.fetch.Fetched.Failed;
import dateline.ingest.frontier.FrontierItem.AtHost;
import dateline.ingest.frontier.FrontierItem.Follow;
import dateline.ingest.frontier.FrontierItem.Inform;
import dateline.ingest.frontier.FrontierItem.Inquire;
import dateline.ingest.frontier.FrontierItem.Standing;
import dateline.ingest.frontier.FrontierItem.Unfollow;
import dateline.ingest.frontier.FrontierItem.Visit;
import dateline.ingest.robots.RobotsRules;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Owns all traffic to its hosts. Items come in by their topic; a pulse takes the answers of the virtual threads and
 * sends them out again. Only the stream thread touches the state, and an entry leaves the queue only in the transaction
 * that carries its result, so that a crash repeats a request but loses none.
 */
final class FrontierProcessor implements Processor<String, FrontierItem, String, Object> {
    /** Failures in which the host did not speak. */
    private static final Set<Reason> SILENCE = EnumSet.of(Reason.UNKNOWN_HOST, Reason.CONNECTION, Reason.TIMEOUT);

    private final Pace pace;
    private final Crew crew;
    private final FrontierMeters meters;
    private @Nullable Desk desk;

    FrontierProcessor(Pace pace, Crew crew, FrontierMeters meters) {
        this.pace = pace;
        this.crew = crew;
        this.meters = meters;
    }

    /** What exists between init and close. */
    private record Desk(
            Hosts hosts,
            Queue queue,
            Visits visits,
            Polls polls,
            Robots robots,
            NamedSitemaps sitemaps,
            Lanes lanes,
            Pulse pulse,
            FrontierMeters.Load load) {}

    @Override
    public void init(ProcessorContext<String, Object> context) {
        Output output = new Output(context, meters, crew::now);
        Queue queue = new Queue(context.getStateStore(Frontier.QUEUE));
        Polls polls = new Polls(context.getStateStore(Frontier.FEEDS), pace, output);
        Visits visits = new Visits(
                queue, context.getStateStore(Frontier.SEEN), context.getStateStore(Frontier.RETIRED), pace, output);
        RobotsStore files = new RobotsStore(context.getStateStore(Frontier.ROBOTS));
        NamedSitemaps sitemaps = new NamedSitemaps(context.getStateStore(Frontier.FEEDS), files, output);
        Robots robots = new Robots(files, sitemaps, pace, output);
        Hosts hosts = new Hosts(crew.now().plus(pace.hostDelay()));
        queue.restore(hosts);
        polls.restore(hosts);
        files.restore(hosts, pace, crew.now());
        hosts.changedAll();
        Pulse pulse = new Pulse(context, this::beat);
        desk = new Desk(hosts, queue, visits, polls, robots, sitemaps, new Lanes(crew), pulse, meters.open());
        rest(desk, crew.now(), false);
    }

    @Override
    public void process(Record<String, FrontierItem> event) {
        Desk open = open();
        Instant now = crew.now();
        switch (event.value()) {
            case Standing standing -> open.visits().standing(standing, now);
            case AtHost item -> process(open, item, now);
        }
        rest(open, now, false);
    }

    private static void process(Desk open, AtHost item, Instant now) {
        Host host = open.hosts().named(item.host());
        switch (item) {
            case Follow follow -> {
                open.polls().follow(follow, host, now);
                open.sitemaps().joined(follow);
            }
            case Unfollow unfollow -> {
                open.polls().unfollow(unfollow, host);
                open.sitemaps().left(unfollow, host);
            }
            case Visit visit -> open.visits().accept(visit, host, now);
            case Inquire inquire -> host.inquire(inquire);
            case Inform inform -> open.robots().inform(inform, host, now);
        }
        open.hosts().changed(host);
    }

    @Override
    public void close() {
        if (desk != null) {
            desk.lanes().close();
            meters.close(desk.load());
            desk = null;
        }
    }

    private Desk open() {
        if (desk == null) {
            throw new IllegalStateException("processor must be initialised before it is used");
        }
        return desk;
    }

    private void beat() {
        Desk open = open();
        Optional<Answer> answer = open.lanes().next();
        while (answer.isPresent()) {
            settle(open, answer.get());
            answer = open.lanes().next();
        }
        Instant now = crew.now();
        boolean full = dispatch(open, now);
        rest(open, now, full);
    }

    private void settle(Desk open, Answer answer) {
        Host host = answer.host();
        conclude(open, answer);
        host.end(answer.at().plus(wasAsked(answer) ? pace.delay(host) : Duration.ZERO));
        pauseIfAsked(host, answer);
        open.hosts().changed(host);
    }

    private static void conclude(Desk open, Answer answer) {
        switch (answer.errand()) {
            case Errand.Look look -> open.visits().settle(look, answer);
            case Errand.Poll poll -> open.polls().settle(poll, answer);
            case Errand.Ask ask -> open.robots().settle(ask, answer);
        }
    }

    /** What robots.txt disallows is not asked for. */
    private static boolean wasAsked(Answer answer) {
        return !(answer.fetched() instanceof Failed failed) || failed.reason() != Reason.ROBOTS;
    }

    private void pauseIfAsked(Host host, Answer answer) {
        if (!(answer.fetched() instanceof Failed failed) || !SILENCE.contains(failed.reason())) {
            host.answered();
        }
        if (answer.fetched() instanceof Failed failed) {
            host.pause(answer.at().plus(pause(host, failed)));
        }
    }

    private Duration pause(Host host, Failed failed) {
        if (failed.temporary() && failed.retryAfter() != null) {
            return pace.granted(failed.retryAfter());
        }
        if (failed.temporary() && failed.reason() == Reason.BLOCKED) {
            return pace.retryWait(1);
        }
        int beyondPatience = SILENCE.contains(failed.reason()) ? host.silent() : -1;
        return beyondPatience < 0 ? Duration.ZERO : pace.hostPause(beyondPatience);
    }

    /** Sends out for what is due; says whether more is due than may be under way. */
    private boolean dispatch(Desk open, Instant now) {
        while (crew.reserve()) {
            Optional<Host> host = open.hosts().next(now);
            if (host.isEmpty()) {
                crew.release();
                return false;
            }
            dispatch(open, host.get(), now);
        }
        return true;
    }

    /** Feeds first: there are few, and what they bring is the freshest. */
    private void dispatch(Desk open, Host host, Instant now) {
        Optional<Errand> errand = open.robots()
                .next(host)
                .or(() -> open.polls().next(host, now))
                .or(() -> open.visits().next(host, now));
        if (errand.isEmpty() || !sent(open, host, errand.get(), now)) {
            crew.release();
            open.hosts().changed(host);
        }
    }

    /** Sends out for something or, where it is not known yet whether that is allowed, for robots.txt. */
    private boolean sent(Desk open, Host host, Errand errand, Instant now) {
        if (errand instanceof Errand.Ask ask) {
            return started(open, host, ask, RobotsRules.NONE);
        }
        switch (open.robots().permit(errand.request().url(), host, now)) {
            case Permit.Granted(RobotsRules rules) -> {
                return started(open, host, errand, rules);
            }
            case Permit.Unknown(Errand.Ask ask) -> {
                putBack(open, host, errand);
                return started(open, host, ask, RobotsRules.NONE);
            }
            case Permit.Later(Instant until) -> {
                putBack(open, host, errand);
                host.await(until);
            }
            case Permit.Refused(Failed why) -> conclude(open, Answer.without(host, errand, why, now));
        }
        return false;
    }

    private static boolean started(Desk open, Host host, Errand errand, RobotsRules rules) {
        host.begin();
        open.lanes().start(host, errand, rules);
        return true;
    }

    private static void putBack(Desk open, Host host, Errand errand) {
        switch (errand) {
            case Errand.Look look -> open.visits().putBack(look, host);
            case Errand.Poll poll -> open.polls().putBack(poll, host);
            case Errand.Ask ask -> throw new IllegalArgumentException("nothing is asked before " + ask);
        }
    }

    private void rest(Desk open, Instant now, boolean full) {
        open.load().set(open.queue().size(), open.hosts().size());
        Instant next = open.lanes().isBusy() || full ? now : open.hosts().nextDue();
        open.pulse().beatAt(next, now);
    }
}
