package dateline.sink.delivery.feed;

import java.util.List;

/**
 * What came next.
 *
 * @param entries in their order, which may be none
 * @param cursor after them
 * @param missed how many records before them are lost, because the topic keeps them no longer
 */
public record Batch(List<Entry> entries, Cursor cursor, long missed) {
    public Batch {
        entries = List.copyOf(entries);
    }
}
