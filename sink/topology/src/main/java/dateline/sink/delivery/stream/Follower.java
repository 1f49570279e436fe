package dateline.sink.delivery.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.sink.delivery.feed.Batch;
import dateline.sink.delivery.feed.Cursor;
import dateline.sink.delivery.feed.Entry;
import dateline.sink.delivery.feed.FeedClosedException;
import dateline.sink.delivery.feed.Subscription;
import dateline.sink.delivery.filter.ArticleFilter;
import dateline.sink.delivery.http.Exchange;
import dateline.sink.lateness.Lateness;
import dateline.sink.projection.Projection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One client of the stream, served at its own pace. For one thread. */
final class Follower {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int WRITE_AT = 64 * 1024;

    private final Exchange exchange;
    private final Subscription subscription;
    private final ArticleFilter.Selection selection;
    private final Projection form;
    private final StreamMeters meters;
    private final Lateness.Taker taker;
    private final Frames frames = new Frames();
    private final List<Entry> unsent = new ArrayList<>();
    private long lastWrite;

    Follower(
            Exchange exchange,
            Subscription subscription,
            ArticleFilter.Selection selection,
            Projection form,
            StreamMeters meters) {
        this.exchange = exchange;
        this.subscription = subscription;
        this.selection = selection;
        this.form = form;
        this.meters = meters;
        this.taker = meters.taker();
    }

    /** Until the client leaves or the service ends; then the client comes back with its cursor. */
    void follow() throws IOException {
        frames.text("retry: 1000\n");
        frames.cursor(subscription.cursor().text());
        write();
        try {
            while (true) {
                add(subscription.cursor(), subscription.next(HEARTBEAT));
                if (frames.size() == 0 && System.nanoTime() - lastWrite >= HEARTBEAT.toNanos()) {
                    frames.cursor(subscription.cursor().text());
                }
                write();
            }
        } catch (FeedClosedException e) {
            write();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void add(Cursor before, Batch batch) throws IOException {
        if (batch.missed() > 0) {
            meters.missed(batch.missed());
            frames.notice("gap", "{\"missed\":" + batch.missed() + "}");
        }
        Cursor cursor = before;
        for (Entry entry : batch.entries()) {
            cursor = cursor.after(entry);
            if (selection.takes(entry.candidate())) {
                frames.event(cursor.text(), data(entry));
                meters.sent();
                unsent.add(entry);
            }
            if (frames.size() > WRITE_AT) {
                write();
            }
        }
    }

    private ByteBuffer data(Entry entry) {
        return form == Projection.EVENT
                ? entry.json()
                : ByteBuffer.wrap(form.write(entry.event()).getBytes(UTF_8));
    }

    private void write() throws IOException {
        if (frames.size() > 0) {
            exchange.write(frames.take());
            lastWrite = System.nanoTime();
            unsent.forEach(entry -> taker.took(entry.publishedAt()));
            unsent.clear();
        }
    }
}
