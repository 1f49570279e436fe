package dateline.sink.delivery.feed;

/** The feed was closed while somebody read from it. */
public final class FeedClosedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FeedClosedException() {
        super("the feed is closed");
    }
}
