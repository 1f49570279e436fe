package dateline.enrich.region;

import dateline.enrich.events.AssignedCountry;
import dateline.enrich.events.AssignedRegion;
import dateline.enrich.events.Region;
import dateline.enrich.knowledge.Knowledge;
import dateline.enrich.place.Evidence;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the countries that an article is about, and sums them up by region; the page's section is evidence for a region
 * too. Thread-safe.
 */
public final class RegionFinder {
    private static final double LEAST_CONFIDENCE = 0.5;
    private static final double LEAST_REGION_SHARE = 0.2;
    private static final double SECTION_SHARE = 0.35;
    private static final double SECTION_CONFIDENCE = 0.5;
    /** So many regions at once, each with so little, are the world. */
    private static final int REGIONS_OF_THE_WORLD = 5;

    private final Knowledge knowledge;

    /** A finder for the countries of a knowledge base. */
    public RegionFinder(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * Finds where an article belongs.
     *
     * @param section the site's own section; absent: none
     */
    public Assignment find(List<Evidence> evidence, @Nullable String section) {
        Balance balance = new Balance(evidence);
        return new Assignment(countries(balance), regions(balance, section));
    }

    private static List<AssignedCountry> countries(Balance balance) {
        return balance.countries().stream()
                .filter(country -> balance.confidence(country) >= LEAST_CONFIDENCE)
                .sorted(Comparator.comparingDouble(balance::share).reversed())
                .map(country -> new AssignedCountry(
                        country, rounded(balance.share(country)), rounded(balance.confidence(country))))
                .toList();
    }

    private List<AssignedRegion> regions(Balance balance, @Nullable String section) {
        Map<Region, Double> shares = new EnumMap<>(Region.class);
        Map<Region, Double> confidences = new EnumMap<>(Region.class);
        for (String code : balance.countries()) {
            knowledge.country(code).ifPresent(country -> {
                shares.merge(country.region(), balance.share(code), Double::sum);
                confidences.merge(country.region(), balance.confidence(code), Math::max);
            });
        }
        if (section != null) {
            Sections.region(section).ifPresent(region -> {
                shares.merge(region, SECTION_SHARE, Double::sum);
                confidences.merge(region, SECTION_CONFIDENCE, Math::max);
            });
        }
        return ranked(shares, confidences);
    }

    private static List<AssignedRegion> ranked(Map<Region, Double> shares, Map<Region, Double> confidences) {
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        double greatest =
                shares.values().stream().mapToDouble(Double::doubleValue).max().orElse(0) / sum;
        if (shares.size() >= REGIONS_OF_THE_WORLD && greatest < 2 * LEAST_REGION_SHARE) {
            shares.put(Region.GLOBAL, greatest * sum + 1e-9);
        }
        return shares.entrySet().stream()
                .filter(entry -> entry.getValue() / sum >= Math.min(LEAST_REGION_SHARE, greatest))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry -> AssignedRegion.of(
                        entry.getKey(),
                        rounded(confidences.getOrDefault(entry.getKey(), SECTION_CONFIDENCE)
                                * Math.sqrt(Math.min(1, entry.getValue() / sum)))))
                .toList();
    }

    private static double rounded(double value) {
        return Math.round(Math.min(1, value) * 1000) / 1000.0;
    }
}
