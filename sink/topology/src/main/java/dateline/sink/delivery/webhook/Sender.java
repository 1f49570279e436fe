package dateline.sink.delivery.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.sink.delivery.feed.ArticleFeed;
import dateline.sink.delivery.feed.Batch;
import dateline.sink.delivery.feed.Cursor;
import dateline.sink.delivery.feed.Entry;
import dateline.sink.delivery.feed.FeedClosedException;
import dateline.sink.delivery.feed.ForeignCursorException;
import dateline.sink.delivery.feed.Subscription;
import dateline.sink.delivery.filter.ArticleFilter;
import dateline.sink.events.ArticleEvent;
import dateline.sink.lateness.Lateness;
import dateline.sink.projection.Projection;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one webhook its articles, one after the other, on a thread of its own. */
final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration QUIET = Duration.ofSeconds(10);
    /** So much of what is not wanted may be looked at again after a restart. */
    private static final Duration SAVE_INTERVAL = Duration.ofSeconds(10);

    private final Webhook webhook;
    private final Registry registry;
    private final ArticleFeed feed;
    private final Dispatch dispatch;
    private final Lateness.Taker taker;
    private final Thread thread;
    private volatile boolean stopped;
    private Progress progress;
    private Instant saved;
    private int failures;

    Sender(Webhook webhook, Registry registry, ArticleFeed feed, Dispatch dispatch) {
        this.webhook = webhook;
        this.registry = registry;
        this.feed = feed;
        this.dispatch = dispatch;
        this.taker = dispatch.lateness().taker();
        this.progress = registry.progressOf(webhook);
        this.saved = dispatch.clock().instant();
        this.thread = Thread.ofVirtual().name("webhook-" + webhook.id()).start(this::run);
    }

    Webhook webhook() {
        return webhook;
    }

    void stop() {
        stopped = true;
        thread.interrupt();
    }

    private void run() {
        try {
            while (!isDone()) {
                pause(failures);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether no more is to be sent; else it failed, and is to begin again from where it had come to. */
    private boolean isDone() throws InterruptedException {
        try {
            sendAll();
            return true;
        } catch (FeedClosedException e) {
            return true; // the service ends
        } catch (RuntimeException e) { // whatever it is: a webhook that is enabled must not fall silent
            failures++;
            if (!stopped) {
                LOG.atWarn()
                        .setCause(e)
                        .addKeyValue("webhook", webhook.id())
                        .addKeyValue("reason", e.toString())
                        .log("sending to webhook failed, trying again");
            }
            return stopped;
        }
    }

    private void sendAll() throws InterruptedException {
        if (!dispatch.allowed().test(webhook.owner())) {
            disable("its token is no more, or may have no webhooks");
            return;
        }
        try {
            Subscription subscription = feed.from(Cursor.parse(progress.cursor()));
            ArticleFilter.Selection selection = webhook.filter().selection();
            while (send(subscription, selection)) {
                failures = 0;
            }
        } catch (ForeignCursorException e) {
            disable("its place in the topic is lost: the topic was made anew");
        }
    }

    /** What its owner made of it meanwhile counts for more. */
    private void disable(String because) {
        registry.replace(webhook, webhook.disabled(because));
    }

    private boolean send(Subscription subscription, ArticleFilter.Selection selection) throws InterruptedException {
        Cursor cursor = subscription.cursor();
        Batch batch = subscription.next(QUIET);
        if (batch.missed() > 0) {
            LOG.atWarn()
                    .addKeyValue("webhook", webhook.id())
                    .addKeyValue("records", batch.missed())
                    .log("webhook was too late for records that the topic keeps no longer");
        }
        for (Entry entry : batch.entries()) {
            cursor = cursor.after(entry);
            if (selection.takes(entry.candidate())) {
                if (!isDelivered(entry, cursor)) {
                    return false;
                }
                reached(cursor);
            }
        }
        boolean due = !dispatch.clock().instant().isBefore(saved.plus(SAVE_INTERVAL));
        if ((due || batch.entries().isEmpty())
                && !progress.cursor().equals(batch.cursor().text())) {
            reached(batch.cursor());
        }
        return true;
    }

    private void reached(Cursor cursor) {
        progress = progress.at(cursor.text());
        registry.save(progress);
        saved = dispatch.clock().instant();
    }

    /** Again and again, until it is taken, or nobody hopes any more. */
    private boolean isDelivered(Entry entry, Cursor after) throws InterruptedException {
        for (int number = 1; ; number++) {
            Attempt attempt = attempt(entry, after, number);
            progress = progress.after(attempt);
            if (attempt.isDelivered()) {
                taker.took(entry.publishedAt());
                return true;
            }
            registry.save(progress);
            String hopeless = hopeless(attempt, progress.failingSince());
            if (hopeless != null) {
                disable(hopeless);
                return false;
            }
            pause(number);
        }
    }

    private void pause(int tries) throws InterruptedException {
        long pause = dispatch.settings().pauseAfter(tries).toMillis();
        Thread.sleep(RandomGenerator.getDefault().nextLong(pause / 2, pause + 1));
    }

    private @Nullable String hopeless(Attempt attempt, @Nullable Instant failingSince) {
        if (attempt.isUnwanted()) {
            return "its address answered 410 Gone";
        }
        boolean tooLong = failingSince != null
                && failingSince.plus(dispatch.settings().giveUpAfter()).isBefore(attempt.at());
        return tooLong ? "its address took nothing since " + failingSince : null;
    }

    private Attempt attempt(Entry entry, Cursor after, int number) throws InterruptedException {
        ArticleEvent event = entry.event();
        String id = event.article().id() + "." + event.version();
        Instant now = dispatch.clock().instant();
        byte[] body = body(entry);
        Map<String, String> headers = new HashMap<>(Signature.headers(webhook.secret(), id, now, body));
        headers.put("Content-Type", webhook.form().mediaType());
        try {
            int status = dispatch.poster().post(webhook.url(), headers, body);
            return new Attempt(id, after.text(), now, number, status, null, since(now));
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LOG.atDebug()
                    .addKeyValue("webhook", webhook.id())
                    .addKeyValue("reason", e.toString())
                    .log("webhook not answered");
            return new Attempt(id, after.text(), now, number, null, told(e), since(now));
        }
    }

    /** Not in the exception's words: they may hold what a name of this network resolves to. */
    private static String told(IOException failure) {
        return switch (failure) {
            case UnknownHostException _ -> "its name is not known";
            case InterruptedIOException _ -> "it took too long";
            case SSLException _ -> "no trust could be established";
            default -> "it cannot be reached, or must not be";
        };
    }

    private byte[] body(Entry entry) {
        if (webhook.form() != Projection.EVENT) {
            return webhook.form().write(entry.event()).getBytes(UTF_8);
        }
        byte[] body = new byte[entry.json().remaining()];
        entry.json().get(body);
        return body;
    }

    private long since(Instant start) {
        return Duration.between(start, dispatch.clock().instant()).toMillis();
    }
}
