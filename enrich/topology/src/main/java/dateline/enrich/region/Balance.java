package dateline.enrich.region;

import dateline.enrich.place.Evidence;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weighs what speaks for each country, in the order of their first mention. What counts is how much there is of it, not
 * so much its share; the country from which a report was filed counts more, and in such a report, which is short and to
 * the point, whatever else is named in passing counts less. For one article.
 */
final class Balance {
    /** How the odds that an article is about a country grow with the logarithm of its weight, and of its share. */
    private static final double BY_WEIGHT = 1.5;

    private static final double BY_SHARE = 0.15;
    private static final double FILED_FROM_IT = 2.5;
    private static final double FILED_FROM_ANYWHERE = -2;
    private static final double BASE = 0.65;

    private final Map<String, Double> strengths = new LinkedHashMap<>();
    private final Map<String, Double> odds = new LinkedHashMap<>();
    private final double total;

    Balance(List<Evidence> evidence) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Set<String> filed = new HashSet<>();
        for (Evidence each : evidence) {
            weights.merge(each.country(), Weights.of(each), Double::sum);
            if (each.kind() == Evidence.Kind.DATELINE) {
                filed.add(each.country());
            }
        }
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        weights.forEach((country, weight) -> {
            double logarithm = BY_WEIGHT * Math.log(weight)
                    + BY_SHARE * Math.log(weight / sum)
                    + (filed.contains(country) ? FILED_FROM_IT : 0);
            odds.put(country, logarithm + BASE + (filed.isEmpty() ? 0 : FILED_FROM_ANYWHERE));
            strengths.put(country, Math.exp(logarithm / BY_WEIGHT));
        });
        total = strengths.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The countries for which anything speaks. */
    Set<String> countries() {
        return strengths.keySet();
    }

    /** How sure it is that the article is about a country, 0 to 1. */
    double confidence(String country) {
        return 1 / (1 + Math.exp(-odds.getOrDefault(country, 0.0)));
    }

    /** A country's share of what the article is about, 0 to 1. */
    double share(String country) {
        return strengths.getOrDefault(country, 0.0) / total;
    }
}
