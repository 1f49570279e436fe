package dateline.sink.story;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where stories are kept, and which article belongs to which. */
public interface StoryShelf {
    /** A story; null: it is not known, or has ended. */
    @Nullable
    Cluster cluster(String story);

    /** Keeps a story. */
    void put(Cluster cluster);

    /** Forgets a story. */
    void remove(String story);

    /** Hands on every story that is kept. */
    void forEach(Consumer<Cluster> visitor);

    /** The story of an article; null: it has none. */
    @Nullable
    String storyOf(String article);

    /** Says to which story an article belongs. */
    void assign(String article, String story);

    /** Says that an article belongs to no story any more. */
    void unassign(String article);
}
