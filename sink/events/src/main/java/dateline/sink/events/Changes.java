package dateline.sink.events;

import java.util.List;

/**
 * What a version changed.
 *
 * @param fields the changed fields by their JSON names
 * @param similarity of both texts, 0 to 1: twice the words that both have, by all words; 1 where only their order changed
 * @param charsAdded code points of {@code articleBody} that are new
 * @param charsRemoved code points of {@code articleBody} that are gone
 */
public record Changes(List<String> fields, double similarity, int charsAdded, int charsRemoved) {
    public Changes {
        fields = List.copyOf(fields);
        if (!(similarity >= 0 && similarity <= 1)) {
            throw new IllegalArgumentException("similarity must be 0 to 1 but is " + similarity);
        }
        if (charsAdded < 0 || charsRemoved < 0) {
            throw new IllegalArgumentException(
                    "counts must not be negative but are " + charsAdded + " and " + charsRemoved);
        }
    }
}
