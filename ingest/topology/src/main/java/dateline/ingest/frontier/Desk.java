package dateline.ingest.frontier;

import dateline.ingest.frontier.FrontierItem.AtHost;
import dateline.ingest.frontier.FrontierItem.Confirm;
import dateline.ingest.frontier.FrontierItem.Follow;
import dateline.ingest.frontier.FrontierItem.Inform;
import dateline.ingest.frontier.FrontierItem.Inquire;
import dateline.ingest.frontier.FrontierItem.Nudge;
import dateline.ingest.frontier.FrontierItem.Subscribe;
import dateline.ingest.frontier.FrontierItem.Unfollow;
import dateline.ingest.frontier.FrontierItem.Visit;
import dateline.ingest.websub.Callback;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * All that a task knows of its hosts, from its stores. For the stream thread alone.
 *
 * @param hosts in the order in which they are due
 * @param backlog how many pages wait
 * @param arrivals which pages are fetched
 * @param visits what became of them
 * @param polls the feeds
 * @param subscriptions the hubs that tell of news in them
 * @param robots what is allowed
 * @param sitemaps what robots.txt names
 * @param upkeep forgets what is past
 */
record Desk(
        Hosts hosts,
        Backlog backlog,
        Arrivals arrivals,
        Visits visits,
        Polls polls,
        Subscriptions subscriptions,
        Robots robots,
        NamedSitemaps sitemaps,
        Upkeep upkeep) {
    /** Builds it anew from the stores. */
    static Desk open(
            ProcessorContext<String, Object> context,
            Pace pace,
            Optional<Callback> callback,
            Output output,
            Instant now) {
        KeyValueStore<String, FeedState> feeds = context.getStateStore(Frontier.FEEDS);
        Retired retired = new Retired(context.getStateStore(Frontier.RETIRED));
        Backlog backlog = new Backlog(context.getStateStore(Frontier.BACKLOG));
        Queue queue = new Queue(context.getStateStore(Frontier.QUEUE), backlog, now);
        SeenStore seen = new SeenStore(context.getStateStore(Frontier.SEEN));
        RobotsStore files = new RobotsStore(context.getStateStore(Frontier.ROBOTS));
        NamedSitemaps sitemaps = new NamedSitemaps(feeds, files, output);
        Subscriptions subscriptions = new Subscriptions(feeds, callback, output);
        Desk desk = new Desk(
                new Hosts(now.plus(pace.hostDelay())),
                backlog,
                new Arrivals(queue, seen, pace, output),
                new Visits(queue, seen, retired, pace, output),
                new Polls(feeds, pace, subscriptions, output),
                subscriptions,
                new Robots(files, sitemaps, pace, output),
                sitemaps,
                new Upkeep(seen, files, retired, pace.schedule()));
        queue.restore(desk.hosts, now, desk.polls.restore(desk.hosts, now));
        files.restore(desk.hosts, pace, now);
        desk.hosts.changedAll();
        return desk;
    }

    /** Takes in what is asked of a host's owner. */
    void accept(AtHost item, Instant now) {
        Host host = hosts.named(item.host());
        switch (item) {
            case Follow follow -> {
                polls.follow(follow, host, now);
                sitemaps.joined(follow);
            }
            case Unfollow unfollow -> {
                polls.unfollow(unfollow, host);
                sitemaps.left(unfollow, host);
            }
            case Visit visit -> arrivals.accept(visit, host, now);
            case Inquire inquire -> host.call(inquire);
            case Subscribe subscribe -> host.call(subscribe);
            case Confirm confirm -> subscriptions.confirm(confirm, now);
            case Nudge nudge -> polls.nudge(nudge, host, now);
            case Inform inform -> robots.inform(inform, host, now);
        }
        hosts.changed(host);
    }

    /** What is to be done next at a host. Feeds first: there are few, and what they bring is the freshest. */
    Optional<Errand> next(Host host, Instant now) {
        return called(host).or(() -> polls.next(host, now)).or(() -> visits.next(host, now));
    }

    private Optional<Errand> called(Host host) {
        return switch (host.takeCall()) {
            case null -> Optional.empty();
            case Inquire inquiry -> Optional.of(new Errand.Ask(inquiry.url(), inquiry.robots(), inquiry.hops()));
            case Subscribe wanted -> subscriptions.errand(wanted);
            case AtHost other -> throw new IllegalArgumentException("no host asks another for " + other);
        };
    }

    /** The errand, and what else may be done on the same way. */
    List<Errand> lease(Errand errand, Host host, Instant now) {
        return errand instanceof Errand.Look look ? visits.lease(look, host, now) : List.of(errand);
    }

    /** Lets what was taken wait again. */
    void putBack(Errand errand, Host host) {
        switch (errand) {
            case Errand.Look look -> visits.putBack(look, host);
            case Errand.Poll poll -> polls.putBack(poll, host);
            case Errand.Ask ask -> throw new IllegalArgumentException("nothing is asked before " + ask);
            case Errand.Subscribe subscribe ->
                throw new IllegalArgumentException("nothing is asked before " + subscribe);
        }
    }

    /** Draws the conclusions from an answer. */
    void conclude(Answer answer) {
        switch (answer.errand()) {
            case Errand.Look look -> visits.settle(look, answer);
            case Errand.Poll poll -> polls.settle(poll, answer);
            case Errand.Ask ask -> robots.settle(ask, answer);
            case Errand.Subscribe subscribe -> Subscriptions.log(subscribe, answer);
        }
    }
}
