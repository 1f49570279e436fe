package dateline.sink.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks again at the articles of stories that lie close together. For one thread. */
final class Review {
    /** The similarity from which articles tell of one happening; see StoryQuality in sink/benchmarks. */
    static final double LIKE = 0.09;

    /** Below this share of it a story is not worth a look. */
    private static final double CLOSE = 0.6;

    private static final double STANDING = 1.25;
    private static final int MOST = 32;
    private static final Set<Integer> SIZES = Set.of(2, 3, 4, 5, 6, 8, 12, 18, 26);

    private final Frequencies frequencies;
    private final Duration window;

    Review(Frequencies frequencies, Duration window) {
        this.frequencies = frequencies;
        this.window = window;
    }

    /** Whether a story has grown so much that it is time. */
    static boolean isDue(Cluster cluster) {
        return cluster.more() == 0 && SIZES.contains(cluster.reports().size());
    }

    /** Whether two stories are so close that they are worth a look. */
    static boolean isClose(Centre one, Centre other) {
        return one.mean().similarity(other.mean()) >= LIKE * CLOSE;
    }

    /** How a story and those beside it are to be parted. */
    Groups groups(Cluster cluster, List<Cluster> beside) {
        List<Cluster> clusters = new ArrayList<>(List.of(cluster));
        int size = cluster.size();
        for (Cluster other : beside) {
            if (other.more() == 0 && size + other.size() <= MOST) {
                clusters.add(other);
                size += other.size();
            }
        }
        List<Report> reports = clusters.stream()
                .flatMap(one -> one.reports().stream())
                .sorted(Comparator.comparing((Report report) -> report.article().time())
                        .thenComparing(Report::id))
                .toList();
        double[][] similarities = similarities(reports);
        favourStanding(similarities, reports, clusters);
        return Groups.of(
                clusters,
                Linkage.groups(similarities, LIKE).stream()
                        .map(group -> group.stream().map(reports::get).toList())
                        .toList());
    }

    /** What is together stays so unless it is clearly apart, or stories on the edge would merge and split for ever. */
    private static void favourStanding(double[][] similarities, List<Report> reports, List<Cluster> clusters) {
        List<String> stories = reports.stream()
                .map(report -> clusters.stream()
                        .filter(cluster -> cluster.has(report.id()))
                        .findFirst()
                        .map(Cluster::id)
                        .orElse(""))
                .toList();
        for (int i = 0; i < similarities.length; i++) {
            for (int j = 0; j < similarities.length; j++) {
                if (stories.get(i).equals(stories.get(j))) {
                    similarities[i][j] *= STANDING;
                }
            }
        }
    }

    private double[][] similarities(List<Report> reports) {
        List<Weighed> weighed = reports.stream()
                .map(report -> Weighed.of(report.profile(), frequencies))
                .toList();
        double[][] similarities = new double[reports.size()][reports.size()];
        for (int i = 0; i < similarities.length; i++) {
            for (int j = 0; j < i; j++) {
                Duration gap = Duration.between(
                                reports.get(j).article().time(),
                                reports.get(i).article().time())
                        .abs();
                similarities[i][j] = weighed.get(i).similarity(weighed.get(j)) * Centre.worth(gap, window);
                similarities[j][i] = similarities[i][j];
            }
        }
        return similarities;
    }

    /** The headline of the article that has most in common with the others; null: none has one. */
    @Nullable
    String headline(Cluster cluster, Centre centre) {
        return cluster.reports().stream()
                .filter(report -> report.article().headline() != null)
                .max(Comparator.<Report>comparingDouble(
                                report -> centre.mean().similarity(Weighed.of(report.profile(), frequencies)))
                        .thenComparing(Report::id, Comparator.reverseOrder()))
                .map(report -> report.article().headline())
                .orElse(null);
    }
}
