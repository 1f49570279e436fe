package dateline.sink.delivery.feed;

/** A cursor of a topic that is not, or no longer, this one. */
public final class ForeignCursorException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ForeignCursorException(Cursor cursor) {
        super("cursor " + cursor.text() + " is not of this topic as it is now; begin again without one");
    }
}
