package dateline.sink.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Makes ids of stories: the same whenever the same articles come in the same order. */
final class StoryId {
    private StoryId() {}

    /** That of a story that an article begins. */
    static String founded(String article) {
        return "s" + article.substring(1);
    }

    /** That of a story that parts from another: no story had it before. */
    static String parted(String article, Cluster from) {
        String seed = article + "/" + from.id() + "/" + from.revision();
        return "s" + UUID.nameUUIDFromBytes(seed.getBytes(UTF_8)).toString().replace("-", "");
    }
}
