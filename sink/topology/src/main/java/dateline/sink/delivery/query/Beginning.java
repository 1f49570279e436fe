package dateline.sink.delivery.query;

import dateline.sink.delivery.feed.ArticleFeed;
import dateline.sink.delivery.feed.Cursor;
import dateline.sink.delivery.feed.FeedClosedException;
import dateline.sink.delivery.feed.ForeignCursorException;
import dateline.sink.delivery.http.ProblemException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Where a caller wants to begin in the feed. Pure functions. */
public final class Beginning {
    private Beginning() {}

    /**
     * A place in the feed.
     *
     * @param asked a cursor, or {@code beginning}; null: the feed's end
     * @throws ProblemException 400 where it is no cursor, 410 where it is not one of this topic, 503 where the topic cannot
     *     be read
     */
    public static Cursor of(ArticleFeed feed, @Nullable String asked) {
        try {
            return asked == null ? feed.end() : feed.at(asked);
        } catch (ForeignCursorException e) {
            throw ProblemException.gone(String.valueOf(e.getMessage()));
        } catch (FeedClosedException | KafkaException e) {
            throw ProblemException.unavailable("the topic cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(String.valueOf(e.getMessage()));
        }
    }
}
