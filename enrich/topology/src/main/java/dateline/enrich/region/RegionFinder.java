package dateline.enrich.region;

import dateline.enrich.events.Actor;
import dateline.enrich.events.AssignedCountry;
import dateline.enrich.events.AssignedRegion;
import dateline.enrich.events.Place;
import dateline.enrich.events.Region;
import dateline.enrich.knowledge.Knowledge;
import dateline.enrich.text.Text;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the countries that an article is about by the share of its mentions, and sums them up by region; the headline
 * and the first paragraph count more, and the page's section is evidence too. Thread-safe.
 */
public final class RegionFinder {
    private static final double LEAST_SHARE = 0.14;
    private static final double LEAST_REGION_SHARE = 0.2;
    private static final double SECTION_SHARE = 0.35;
    private static final double HEADLINE = 2;
    private static final double WEIGHT_THAT_IS_SURE = 6;
    private static final double SECTION_CONFIDENCE = 0.5;

    private final Knowledge knowledge;

    /** A finder for the countries of a knowledge base. */
    public RegionFinder(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * What a page says beside the text of its article.
     *
     * @param countriesInHeadline codes of the countries that its headline names, once for each time
     * @param section the site's own section; absent: none
     */
    public record Frame(
            List<String> countriesInHeadline, @Nullable String section) {
        public Frame {
            countriesInHeadline = List.copyOf(countriesInHeadline);
        }
    }

    /** Finds where an article belongs. */
    public Assignment find(Text text, List<Actor> actors, List<Place> places, Frame frame) {
        Evidence evidence = new Evidence(endOfOpening(text));
        evidence.addActors(actors);
        evidence.addPlaces(places);
        frame.countriesInHeadline().forEach(code -> evidence.add(code, HEADLINE));
        double total = evidence.weights().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return new Assignment(
                countries(evidence.weights(), total), regions(evidence.weights(), total, frame.section()));
    }

    private static int endOfOpening(Text text) {
        int end = text.string().indexOf('\n');
        return end < 0 ? 0 : text.string().codePointCount(0, end);
    }

    private static List<AssignedCountry> countries(Map<String, Double> weights, double total) {
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() / total >= LEAST_SHARE)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new AssignedCountry(
                        entry.getKey(), rounded(entry.getValue() / total), confidence(entry.getValue(), total)))
                .toList();
    }

    private List<AssignedRegion> regions(Map<String, Double> weights, double total, @Nullable String section) {
        Map<Region, Double> shares = new EnumMap<>(Region.class);
        weights.forEach((code, weight) -> knowledge
                .country(code)
                .ifPresent(country -> shares.merge(country.region(), weight / total, Double::sum)));
        if (section != null) {
            Sections.region(section).ifPresent(region -> shares.merge(region, SECTION_SHARE, Double::sum));
        }
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        return shares.entrySet().stream()
                .filter(entry -> entry.getValue() / sum >= LEAST_REGION_SHARE)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry -> AssignedRegion.of(entry.getKey(), regionConfidence(entry.getValue() / sum, total)))
                .toList();
    }

    private static double confidence(double weight, double total) {
        return rounded(Math.sqrt(weight / total) * sureness(weight));
    }

    private static double regionConfidence(double share, double total) {
        return total == 0 ? SECTION_CONFIDENCE : rounded(Math.sqrt(share) * sureness(total));
    }

    /** One mention alone proves little. */
    private static double sureness(double weight) {
        return Math.min(1, 0.4 + 0.6 * weight / WEIGHT_THAT_IS_SURE);
    }

    private static double rounded(double value) {
        return Math.round(Math.min(1, value) * 1000) / 1000.0;
    }
}
