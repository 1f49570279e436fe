package dateline.sink.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version changed. The sizes of a change are absent where the earlier text is no longer remembered.
 *
 * @param fields the changed fields by their JSON names: {@code headline}, {@code description}, {@code articleBody},
 *     {@code author} where a reader sees it; {@code originalArticle} where an earlier article was found of which this
 *     one is a copy; {@code pubStatus} where it was taken back or came back
 * @param similarity of both texts, 0 to 1: twice the words that both have, by all words; 1 where only their order
 *     changed
 * @param charsAdded code points of {@code articleBody} that are new
 * @param charsRemoved code points of {@code articleBody} that are gone
 */
public record Changes(
        List<String> fields,
        @Nullable Double similarity,
        @Nullable Integer charsAdded,
        @Nullable Integer charsRemoved) {
    public Changes {
        fields = List.copyOf(fields);
        if (similarity != null && !(similarity >= 0 && similarity <= 1)) {
            throw new IllegalArgumentException("similarity must be 0 to 1 but is " + similarity);
        }
        requireCount("charsAdded", charsAdded);
        requireCount("charsRemoved", charsRemoved);
    }

    private static void requireCount(String name, @Nullable Integer count) {
        if (count != null && count < 0) {
            throw new IllegalArgumentException(name + " must not be negative but is " + count);
        }
    }
}
