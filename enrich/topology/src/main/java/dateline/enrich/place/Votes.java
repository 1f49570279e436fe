package dateline.enrich.place;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much of a text speaks for each country and each first-level division. For one text. */
final class Votes {
    private final Map<String, Double> weights = new HashMap<>();
    private double total;

    Votes copy() {
        Votes copy = new Votes();
        copy.weights.putAll(weights);
        copy.total = total;
        return copy;
    }

    /** The same without what one name has voted. */
    Votes without(Map<Site, Double> shares, double weight) {
        Votes rest = copy();
        shares.forEach((site, share) -> rest.add(site, -share * weight));
        return rest;
    }

    void add(Site site, double weight) {
        if (site.country() != null) {
            add(site.country(), weight);
            if (!site.division().isEmpty()) {
                weights.merge(site.country() + "-" + site.division(), weight, Double::sum);
            }
        }
    }

    void add(String country, double weight) {
        weights.merge(country, weight, Double::sum);
        total += weight;
    }

    /** The share of a country, 0 to 1; a little less where there are few votes. */
    double country(@Nullable String country) {
        return country == null ? 0 : weights.getOrDefault(country, 0.0) / (total + 1);
    }

    /** The share of a site's division, 0 to 1. */
    double division(Site site) {
        return site.division().isEmpty()
                ? 0
                : weights.getOrDefault(site.country() + "-" + site.division(), 0.0) / (total + 1);
    }
}
