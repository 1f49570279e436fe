package dateline.sink;

import dateline.enrich.events.Article;
import dateline.enrich.events.Withdrawal;
import dateline.sink.duplicate.Fingerprint;
import dateline.sink.duplicate.Hit;
import dateline.sink.duplicate.Suspects;
import dateline.sink.revision.Link;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known so far of a version that waits to be published.
 *
 * @param version the version
 * @param arrived when it was looked at, in milliseconds of the wall clock
 * @param missing the groups of bands that have not answered, one bit each
 * @param hits who shares its keys
 * @param compared how many of those are still being compared
 * @param link the earliest article found of which it is a copy; absent: none so far
 * @param placed whether its story is known
 * @param storyId the story; absent: not known yet
 * @param behind what came of the same article meanwhile
 */
record Gathering(
        int version,
        long arrived,
        int missing,
        List<Hit> hits,
        int compared,
        @Nullable Link link,
        boolean placed,
        @Nullable String storyId,
        List<Behind> behind) {
    private static final int ALL = (1 << Fingerprint.GROUPS) - 1;

    /** A page of the article, or the news that it is gone. */
    record Behind(@Nullable Article article, @Nullable Withdrawal withdrawal) {}

    Gathering {
        hits = List.copyOf(hits);
        behind = List.copyOf(behind);
    }

    /** One that waits for its story, and for all groups. */
    static Gathering ofText(int version, long arrived) {
        return new Gathering(version, arrived, ALL, List.of(), 0, null, false, null, List.of());
    }

    /** One whose text was looked up before, and waits for its story only. */
    static Gathering ofKnownText(int version, long arrived, @Nullable Link link) {
        return new Gathering(version, arrived, 0, List.of(), 0, link, false, null, List.of());
    }

    /** The same with all of its questions asked anew. */
    Gathering askedAgain(long now) {
        return new Gathering(version, now, ALL, List.of(), 0, link, false, null, behind);
    }

    boolean awaits(int group) {
        return (missing & 1 << group) != 0;
    }

    Gathering answered(Note.Answer answer) {
        int left = missing & ~(1 << answer.group());
        return new Gathering(
                version, arrived, left, Suspects.merged(hits, answer.hits()), compared, link, placed, storyId, behind);
    }

    Gathering comparing(int others) {
        return new Gathering(version, arrived, missing, List.of(), others, link, placed, storyId, behind);
    }

    Gathering compared(@Nullable Link found) {
        return new Gathering(
                version, arrived, missing, hits, compared - 1, Link.earlier(link, found), placed, storyId, behind);
    }

    Gathering linked(Link found) {
        return new Gathering(
                version, arrived, missing, hits, compared, Link.earlier(link, found), placed, storyId, behind);
    }

    Gathering placed(@Nullable String story) {
        return new Gathering(version, arrived, missing, hits, compared, link, true, story, behind);
    }

    Gathering followedBy(Behind next) {
        List<Behind> all = new ArrayList<>(behind);
        all.add(next);
        return new Gathering(version, arrived, missing, hits, compared, link, placed, storyId, all);
    }

    boolean isComplete() {
        return missing == 0 && compared == 0 && placed;
    }
}
