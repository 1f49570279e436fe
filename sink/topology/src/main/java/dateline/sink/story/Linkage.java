package dateline.sink.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts a handful of articles into happenings by what all of them say, whatever their order: agglomerative clustering by
 * mean similarity.
 */
final class Linkage {
    private Linkage() {}

    /**
     * The groups, each with its articles in the order given.
     *
     * @param similarities of each pair, symmetric
     * @param least groups whose mean similarity is less stay apart
     */
    static List<List<Integer>> groups(double[][] similarities, double least) {
        List<List<Integer>> groups = new ArrayList<>();
        double[][] means = new double[similarities.length][];
        for (int i = 0; i < similarities.length; i++) {
            groups.add(new ArrayList<>(List.of(i)));
            means[i] = similarities[i].clone();
        }
        while (joinNearest(groups, means, least)) {}
        return groups.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().sorted().toList())
                .toList();
    }

    private static boolean joinNearest(List<List<Integer>> groups, double[][] means, double least) {
        int one = -1;
        int other = -1;
        double nearest = least;
        for (int i = 0; i < means.length; i++) {
            for (int j = i + 1; j < means.length && !groups.get(i).isEmpty(); j++) {
                if (!groups.get(j).isEmpty() && means[i][j] > nearest) {
                    nearest = means[i][j];
                    one = i;
                    other = j;
                }
            }
        }
        if (one >= 0) {
            join(groups, means, one, other);
        }
        return one >= 0;
    }

    private static void join(List<List<Integer>> groups, double[][] means, int one, int other) {
        double ones = groups.get(one).size();
        double others = groups.get(other).size();
        for (int k = 0; k < means.length; k++) {
            means[one][k] = (ones * means[one][k] + others * means[other][k]) / (ones + others);
            means[k][one] = means[one][k];
        }
        groups.get(one).addAll(groups.get(other));
        groups.get(other).clear();
    }
}
