package dateline.sink.story;

import static java.util.Objects.requireNonNull;

import dateline.sink.events.Change;
import dateline.sink.events.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gathers articles into stories as they come. An article joins the story whose articles are most like it, if they are
 * like enough, else it begins one. As a story grows, its articles and those of the stories beside it are parted anew by
 * what all of them say, so that it matters little in which order they came. For one thread.
 */
public final class Stories {
    private final StoryShelf shelf;
    private final Duration window;
    private final int most;
    private final Consumer<Story> listener;
    private final Frequencies frequencies = new Frequencies();
    private final Neighbours neighbours = new Neighbours();
    private final TreeSet<Deadline> deadlines = new TreeSet<>();
    private final Review review;

    /** When a story is to be forgotten. */
    private record Deadline(long kept, String story) implements Comparable<Deadline> {
        @Override
        public int compareTo(Deadline other) {
            return Comparator.comparingLong(Deadline::kept)
                    .thenComparing(Deadline::story)
                    .compare(this, other);
        }
    }

    /** How like a story's articles an article is. */
    private record Likeness(String story, double similarity) {}

    /**
     * The stories on a shelf.
     *
     * @param window articles further apart do not tell of one happening unless others lie between; a story to which
     *     nothing is added for that long is forgotten
     * @param most so many stories are remembered; of more, those that nothing was added to for longest are forgotten
     * @param listener is told what becomes of each story
     */
    public Stories(StoryShelf shelf, Duration window, int most, Consumer<Story> listener) {
        this.shelf = shelf;
        this.window = window;
        this.most = most;
        this.listener = listener;
        this.review = new Review(frequencies, window);
        shelf.forEach(cluster -> cluster.reports().forEach(report -> frequencies.add(report.profile(), 1)));
        List<Centre> remembered = new ArrayList<>();
        shelf.forEach(cluster -> remembered.add(Centre.of(cluster, frequencies))); // which takes the frequencies of all
        remembered.sort(Comparator.comparingLong(Centre::kept));
        remembered.forEach(this::index);
    }

    /**
     * Finds an article's story.
     *
     * @param now how far the stream's time has come, in milliseconds
     * @return the story's id; null: the article was taken back and belongs to none
     */
    public @Nullable String place(Report report, long now) {
        forget(now - window.toMillis());
        String known = shelf.storyOf(report.id());
        Cluster standing = known == null ? null : shelf.cluster(known);
        if (report.withdrawn()) {
            return standing == null ? null : withdraw(standing, report);
        }
        if (standing != null) {
            return revise(standing, report, now);
        }
        frequencies.add(report.profile(), 1);
        Cluster cluster = nearest(report);
        if (cluster == null) {
            return begin(Cluster.empty(StoryId.founded(report), null), report, now);
        }
        tell(put(cluster, List.of(report), now), Change.UPDATED);
        review(cluster.id(), report, now);
        return requireNonNull(shelf.storyOf(report.id()), "story");
    }

    /** Whether articles may still be added to a story. */
    public boolean remembers(String story) {
        return neighbours.centre(story) != null;
    }

    private @Nullable Cluster nearest(Report report) {
        Weighed article = Weighed.of(report.profile(), frequencies);
        return neighbours.of(article).stream()
                .map(centre -> new Likeness(
                        centre.story(),
                        centre.similarity(article, report.article().time(), window)))
                .filter(likeness -> likeness.similarity >= Review.LIKE)
                .max(Comparator.comparingDouble(Likeness::similarity).thenComparing(Likeness::story))
                .map(likeness -> shelf.cluster(likeness.story))
                .orElse(null);
    }

    private String begin(Cluster empty, Report report, long now) {
        tell(put(empty, List.of(report), now), Change.CREATED);
        return empty.id();
    }

    private String revise(Cluster standing, Report report, long now) {
        if (standing.has(report.id()) && !standing.reports().contains(report)) {
            tell(put(standing, List.of(report), now), Change.UPDATED);
        }
        return standing.id();
    }

    private @Nullable String withdraw(Cluster standing, Report report) {
        shelf.unassign(report.id());
        Cluster left = standing.without(report.id());
        standing.reports().stream()
                .filter(other -> other.id().equals(report.id()))
                .forEach(other -> frequencies.add(other.profile(), -1));
        if (left.reports().isEmpty()) {
            drop(standing.id());
            listener.accept(StoryWriter.ended(standing, Change.UPDATED, null));
        } else {
            index(Centre.of(left, frequencies));
            tell(left, Change.UPDATED);
        }
        return null;
    }

    /** Adds articles to a story and finds it by them from now on. */
    private Cluster put(Cluster cluster, List<Report> added, long now) {
        Cluster grown = cluster.with(added, now);
        added.forEach(report -> shelf.assign(report.id(), grown.id()));
        countDropped(cluster, added, grown);
        index(Centre.of(grown, frequencies));
        return grown;
    }

    private void countDropped(Cluster before, List<Report> added, Cluster grown) {
        List<Report> all = new ArrayList<>(before.reports());
        added.forEach(report -> all.removeIf(other -> isReplaced(other, report)));
        all.addAll(added);
        all.stream().filter(report -> !grown.has(report.id())).forEach(report -> frequencies.add(report.profile(), -1));
    }

    private boolean isReplaced(Report other, Report report) {
        boolean isSame = other.id().equals(report.id());
        if (isSame && !other.equals(report)) {
            frequencies.add(other.profile(), -1);
            frequencies.add(report.profile(), 1);
        }
        return isSame;
    }

    private void index(Centre centre) {
        hide(centre.story());
        neighbours.put(centre);
        deadlines.add(new Deadline(centre.kept(), centre.story()));
    }

    private void drop(String story) {
        shelf.remove(story);
        hide(story);
    }

    private void hide(String story) {
        Centre centre = neighbours.centre(story);
        if (centre != null) {
            deadlines.remove(new Deadline(centre.kept(), story));
            neighbours.remove(story);
        }
    }

    private void forget(long before) {
        while (!deadlines.isEmpty() && (deadlines.first().kept < before || deadlines.size() > most)) {
            String story = deadlines.first().story;
            Cluster cluster = requireNonNull(shelf.cluster(story), "story " + story);
            cluster.reports().forEach(report -> frequencies.add(report.profile(), -1));
            drop(story);
        }
    }

    private void review(String story, Report newest, long now) {
        Cluster cluster = requireNonNull(shelf.cluster(story), "cluster");
        if (!Review.isDue(cluster)) {
            return;
        }
        Centre own = requireNonNull(neighbours.centre(story), "centre");
        List<Cluster> beside = neighbours.of(Weighed.of(newest.profile(), frequencies)).stream()
                .filter(centre -> !centre.story().equals(story) && Review.isClose(own, centre))
                .map(centre -> shelf.cluster(centre.story()))
                .filter(Objects::nonNull)
                .toList();
        Groups groups = review.groups(cluster, beside);
        if (!groups.isNothingNew()) {
            apply(groups, now);
        }
    }

    private void apply(Groups groups, long now) {
        groups.ended().forEach((ended, heir) -> {
            drop(ended.id());
            listener.accept(StoryWriter.ended(ended, Change.MERGED, heir.id()));
        });
        groups.changed().forEach((cluster, reports) -> {
            Cluster changed = put(cluster.holding(reports), List.of(), now);
            reports.forEach(report -> shelf.assign(report.id(), changed.id()));
            tell(changed, changeOf(cluster, groups));
        });
        groups.parted().forEach(parted -> {
            String id = StoryId.parted(parted.reports().getFirst().id(), parted.from());
            tell(put(Cluster.empty(id, parted.from().id()), parted.reports(), now), Change.SPLIT);
        });
    }

    private static Change changeOf(Cluster cluster, Groups groups) {
        if (groups.ended().values().stream().anyMatch(heir -> heir.id().equals(cluster.id()))) {
            return Change.MERGED;
        }
        return groups.parted().stream().anyMatch(parted -> parted.from().id().equals(cluster.id()))
                ? Change.SPLIT
                : Change.UPDATED;
    }

    private void tell(Cluster cluster, Change change) {
        Cluster told = cluster.told();
        shelf.put(told);
        listener.accept(StoryWriter.story(
                told, change, review.headline(told, requireNonNull(neighbours.centre(told.id()), "centre"))));
    }
}
