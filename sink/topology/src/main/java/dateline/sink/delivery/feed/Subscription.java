package dateline.sink.delivery.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Reads the feed from a cursor on: from the newest entries that are kept for all, or, where those don't reach back so far,
 * from the topic. For one thread.
 */
public final class Subscription {
    private final Recent recent;
    private final History history;
    private Cursor cursor;
    private Optional<Long> number = Optional.empty();

    Subscription(Recent recent, History history, Cursor cursor) {
        this.recent = recent;
        this.history = history;
        this.cursor = cursor;
    }

    /** After what was read. */
    public Cursor cursor() {
        return cursor;
    }

    /**
     * What comes next; no entries where none came in time.
     *
     * @throws FeedClosedException once the feed is closed
     */
    public Batch next(Duration patience) throws InterruptedException {
        if (number.isEmpty()) {
            number = recent.join(cursor);
        }
        Batch batch = number.isEmpty() ? history.read(cursor) : live(number.get(), patience);
        cursor = batch.cursor();
        return batch;
    }

    private Batch live(long from, Duration patience) throws InterruptedException {
        Optional<List<Entry>> found = recent.from(from, patience);
        if (found.isEmpty()) {
            number = Optional.empty();
            return new Batch(List.of(), cursor, 0);
        }
        number = Optional.of(from + found.get().size());
        List<Entry> fresh = found.get().stream()
                .filter(entry -> entry.offset() >= cursor.offset(entry.partition()))
                .toList();
        Cursor after = cursor;
        for (Entry entry : fresh) {
            after = after.after(entry);
        }
        return new Batch(fresh, after, 0);
    }
}
