package dateline.sink.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What becomes of some stories when their articles are parted anew: each group of articles goes on as the story that has
 * most of them; a group that no story is left for is a new one; a story that no group is left for ends.
 *
 * @param stays the groups that go on, by their story
 * @param parted the groups that begin, by the story that they part from
 * @param ended the stories that end, by the story that takes their articles
 */
record Groups(Map<Cluster, List<Report>> stays, List<Parted> parted, Map<Cluster, Cluster> ended) {
    /** A group that parts from a story. */
    record Parted(Cluster from, List<Report> reports) {}

    /** How much a group and a story have in common. */
    private record Overlap(int group, Cluster cluster, long size) {
        private static final Comparator<Overlap> LARGEST_FIRST = Comparator.comparingLong(Overlap::size)
                .reversed()
                .thenComparing(overlap -> overlap.cluster.start())
                .thenComparing(overlap -> overlap.cluster.id());
    }

    static Groups of(List<Cluster> clusters, List<List<Report>> groups) {
        List<Overlap> overlaps = overlaps(clusters, groups);
        Map<Integer, Cluster> taken = new LinkedHashMap<>();
        Set<String> used = new TreeSet<>();
        for (Overlap overlap : overlaps) {
            if (!taken.containsKey(overlap.group) && used.add(overlap.cluster.id())) {
                taken.put(overlap.group, overlap.cluster);
            }
        }
        Map<Cluster, List<Report>> stays = new LinkedHashMap<>();
        taken.forEach((group, cluster) -> stays.put(cluster, groups.get(group)));
        List<Parted> parted = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            if (!taken.containsKey(group)) {
                parted.add(new Parted(most(overlaps, group).cluster, groups.get(group)));
            }
        }
        Map<Cluster, Cluster> ended = clusters.stream()
                .filter(cluster -> !used.contains(cluster.id()))
                .collect(Collectors.toMap(
                        cluster -> cluster,
                        cluster -> heir(cluster, overlaps, taken),
                        (one, _) -> one,
                        LinkedHashMap::new));
        return new Groups(stays, parted, ended);
    }

    private static List<Overlap> overlaps(List<Cluster> clusters, List<List<Report>> groups) {
        return Stream.iterate(0, group -> group < groups.size(), group -> group + 1)
                .flatMap(group -> clusters.stream()
                        .map(cluster -> new Overlap(group, cluster, common(cluster, groups.get(group)))))
                .filter(overlap -> overlap.size > 0)
                .sorted(Overlap.LARGEST_FIRST)
                .toList();
    }

    private static long common(Cluster cluster, List<Report> group) {
        return group.stream().filter(report -> cluster.has(report.id())).count();
    }

    private static Overlap most(List<Overlap> overlaps, int group) {
        return overlaps.stream()
                .filter(overlap -> overlap.group == group)
                .findFirst()
                .orElseThrow();
    }

    private static Cluster heir(Cluster ended, List<Overlap> overlaps, Map<Integer, Cluster> taken) {
        return overlaps.stream()
                .filter(overlap -> overlap.cluster.id().equals(ended.id()) && taken.containsKey(overlap.group))
                .map(overlap -> taken.get(overlap.group))
                .findFirst()
                .orElseThrow();
    }

    /** Whether all is as it was. */
    boolean isNothingNew() {
        return parted.isEmpty() && ended.isEmpty() && changed().isEmpty();
    }

    /** Of the groups that go on, those that are not what their story was. */
    Map<Cluster, List<Report>> changed() {
        Map<Cluster, List<Report>> changed = new LinkedHashMap<>(stays);
        changed.entrySet().removeIf(entry -> isSame(entry.getKey(), entry.getValue()));
        return changed;
    }

    private static boolean isSame(Cluster cluster, List<Report> reports) {
        return cluster.reports().size() == reports.size()
                && reports.stream().allMatch(report -> cluster.has(report.id()));
    }
}
