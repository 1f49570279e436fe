package dateline.sink.delivery.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reader has had of a topic: everything before an offset in each partition. It means the same to every instance,
 * and after any restart.
 *
 * @param topic the beginning of the topic's id, which a topic made anew does not share
 * @param offsets the next offset of each partition
 */
public record Cursor(String topic, List<Long> offsets) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{1,8})~([0-9]{1,18}(?:\\.[0-9]{1,18})*)");
    private static final int LENGTH_OF_ID = 6;

    public Cursor {
        offsets = List.copyOf(offsets);
    }

    /** A cursor of the topic that has an id. */
    public static Cursor of(String topicId, List<Long> offsets) {
        return new Cursor(topicId.substring(0, Math.min(topicId.length(), LENGTH_OF_ID)), offsets);
    }

    /**
     * The cursor that was written so.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Cursor parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("a cursor is like 'a1b2c3~17.0.5' but was '" + text + "'");
        }
        return new Cursor(
                form.group(1),
                Stream.of(form.group(2).split("\\.", -1)).map(Long::valueOf).toList());
    }

    /** The next offset of a partition; 0 for one that was added later. */
    public long offset(int partition) {
        return partition < offsets.size() ? offsets.get(partition) : 0;
    }

    /** The cursor of a reader who then had everything before this offset too. */
    public Cursor at(int partition, long next) {
        List<Long> moved = new ArrayList<>(offsets);
        while (moved.size() <= partition) {
            moved.add(0L);
        }
        moved.set(partition, Math.max(next, moved.get(partition)));
        return new Cursor(topic, moved);
    }

    /** The cursor after an entry. */
    public Cursor after(Entry entry) {
        return at(entry.partition(), entry.offset() + 1);
    }

    /** As it is written: {@code a1b2c3~17.0.5}. */
    public String text() {
        return topic + "~" + offsets.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
