package dateline.sink.events;

import java.util.List;

/**
 * What a version changed.
 *
 * @param fields the changed fields by their JSON names
 * @param charsAdded code points of {@code articleBody} that are new
 * @param charsRemoved code points of {@code articleBody} that are gone
 */
public record Changes(List<String> fields, int charsAdded, int charsRemoved) {
    public Changes {
        fields = List.copyOf(fields);
        if (charsAdded < 0 || charsRemoved < 0) {
            throw new IllegalArgumentException(
                    "counts must not be negative but are " + charsAdded + " and " + charsRemoved);
        }
    }
}
