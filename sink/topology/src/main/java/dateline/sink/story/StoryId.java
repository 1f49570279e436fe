package dateline.sink.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/**
 * Makes ids of stories: the same whenever the same articles come in the same order, and never one twice while an article's
 * versions are remembered.
 */
final class StoryId {
    private StoryId() {}

    /** That of a story that an article begins; a later version may, where the story of an earlier one is forgotten. */
    static String founded(Report report) {
        return report.version() == 1 ? "s" + report.id().substring(1) : hashed(report.id() + "/" + report.version());
    }

    /** That of a story that parts from another: no story had it before. */
    static String parted(String article, Cluster from) {
        return hashed(article + "/" + from.id() + "/" + from.revision());
    }

    private static String hashed(String seed) {
        return "s" + UUID.nameUUIDFromBytes(seed.getBytes(UTF_8)).toString().replace("-", "");
    }
}
