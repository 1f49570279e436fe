package dateline.sink.story;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as it is remembered.
 *
 * @param id the story's id
 * @param revision how often it was told
 * @param splitFrom the story that it parted from; absent: none
 * @param reports its articles, the earliest first; of many the first {@value #FIRST} and the last {@value #LAST}
 * @param more how many others it has
 * @param kept how far the stream's time had come when it changed last, in milliseconds
 */
public record Cluster(String id, int revision, @Nullable String splitFrom, List<Report> reports, int more, long kept) {
    private static final int FIRST = 20;
    private static final int LAST = 80;
    private static final Comparator<Report> BY_TIME = Comparator.<Report, Instant>comparing(
                    report -> report.article().time())
            .thenComparing(Report::id);

    public Cluster {
        requireNonNull(id, "id");
        reports = List.copyOf(reports);
    }

    /** A story of no articles yet. */
    static Cluster empty(String id, @Nullable String splitFrom) {
        return new Cluster(id, 0, splitFrom, List.of(), 0, 0);
    }

    /** The same with more articles, or with later versions of those that it has. */
    Cluster with(List<Report> added, long now) {
        List<Report> all = new ArrayList<>(reports);
        for (Report report : added) {
            all.removeIf(other -> other.id().equals(report.id()));
            all.add(report);
        }
        all.sort(BY_TIME);
        int dropped = Math.max(0, all.size() - FIRST - LAST);
        if (dropped > 0) {
            all.subList(FIRST, FIRST + dropped).clear();
        }
        return new Cluster(id, revision, splitFrom, all, more + dropped, Math.max(kept, now));
    }

    /** The same without an article that it has. */
    Cluster without(String article) {
        List<Report> left =
                reports.stream().filter(report -> !report.id().equals(article)).toList();
        int others = left.size() == reports.size() ? more - 1 : more;
        return new Cluster(id, revision, splitFrom, left, others, kept);
    }

    /** The same with these articles and no others. */
    Cluster holding(List<Report> held) {
        return new Cluster(id, revision, splitFrom, held, more, kept);
    }

    /** The same, told once more. */
    Cluster told() {
        return new Cluster(id, revision + 1, splitFrom, reports, more, kept);
    }

    boolean has(String article) {
        return reports.stream().anyMatch(report -> report.id().equals(article));
    }

    int size() {
        return reports.size() + more;
    }

    Instant start() {
        return reports.getFirst().article().time();
    }

    Instant end() {
        return reports.getLast().article().time();
    }
}
