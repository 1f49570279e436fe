package dateline.sink.delivery.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param items each as JSON, as it was published
 * @param next where the next page begins; absent on the last
 */
public record Hits(List<String> items, @Nullable String next) {
    public Hits {
        items = List.copyOf(items);
    }
}
