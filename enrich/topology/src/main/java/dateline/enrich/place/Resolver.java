package dateline.enrich.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses between places of one name: by what the text says that they lie in, by the countries and divisions of the
 * other places and actors, by the source's country, and by how many live there. Then it weighs whether a place is meant
 * at all. For one text.
 */
final class Resolver {
    private static final double CONTAINER = 8;
    private static final double SAME_COUNTRY = 3;
    private static final double SAME_DIVISION = 2.5;
    private static final double SOURCE = 1.8;
    private static final double SHARPNESS = 2;
    private static final double LEAST_SHARE = 0.02;
    private static final int ROUNDS = 3;
    private static final double LEAST_CLUES = 1;

    private final Map<Long, List<Toponym>> namesakes = new LinkedHashMap<>();
    private final @Nullable String sourceCountry;

    Resolver(List<Toponym> toponyms, @Nullable String sourceCountry) {
        toponyms.forEach(toponym -> namesakes
                .computeIfAbsent(toponym.hash(), _ -> new ArrayList<>())
                .add(toponym));
        this.sourceCountry = sourceCountry;
    }

    /** A name and the place that it means. */
    record Resolution(Toponym toponym, Site site, double clues) {}

    /** What each name means that means a place; the votes are what is known without them. */
    List<Resolution> resolve(Votes base) {
        Map<Long, Map<Site, Double>> shares = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Map<Long, Map<Site, Double>> before = new LinkedHashMap<>(shares);
            Votes all = sum(base, before);
            namesakes.forEach((hash, group) -> {
                Votes others = all.without(before.getOrDefault(hash, Map.of()), weight(group));
                shares.put(hash, shares(group, others));
            });
        }
        Votes all = sum(base, shares);
        List<Resolution> resolutions = new ArrayList<>();
        namesakes.forEach((hash, group) ->
                decide(group, all.without(shares.getOrDefault(hash, Map.of()), weight(group)), resolutions));
        resolutions.sort(
                Comparator.comparingInt(resolution -> resolution.toponym().first()));
        return resolutions;
    }

    private Votes sum(Votes base, Map<Long, Map<Site, Double>> shares) {
        Votes all = base.copy();
        shares.forEach((hash, sites) -> {
            double weight = weight(namesakes.getOrDefault(hash, List.of()));
            sites.forEach((site, share) -> all.add(site, share * weight));
        });
        return all;
    }

    /** A name that is likely no place has no say. */
    private static double weight(List<Toponym> group) {
        return Math.min(3, group.size());
    }

    /** How likely each namesake is the one; those that hardly matter are left out. */
    private Map<Site, Double> shares(List<Toponym> group, Votes others) {
        List<Site> sites = group.getFirst().sites();
        double best = sites.stream()
                .mapToDouble(site -> score(site, group, others))
                .max()
                .orElse(0);
        Map<Site, Double> shares = new LinkedHashMap<>();
        double sum = 0;
        for (Site site : sites) {
            double share = Math.exp(SHARPNESS * (score(site, group, others) - best));
            if (share > LEAST_SHARE) {
                shares.put(site, share);
                sum += share;
            }
        }
        double belief = belief(group, sites);
        double total = sum;
        shares.replaceAll((site, share) -> share / total * belief);
        return shares;
    }

    /** How far a name is a place at all, 0 to 1. */
    private static double belief(List<Toponym> group, List<Site> sites) {
        double clues = strongest(group)
                + sites.stream().mapToDouble(Resolver::prominence).max().orElse(0);
        return 1 / (1 + Math.exp(LEAST_CLUES - clues));
    }

    private void decide(List<Toponym> group, Votes votes, List<Resolution> resolutions) {
        Site best = best(group, group.getFirst().sites(), votes);
        double home = prominence(best) + votes.country(best.country()) + votes.division(best);
        double strongest = strongest(group);
        for (Toponym toponym : group) {
            double clues = Math.max(toponym.clues(), strongest - 2) + home;
            if (clues >= LEAST_CLUES) {
                resolutions.add(new Resolution(toponym, best, clues));
            }
        }
    }

    private static double strongest(List<Toponym> group) {
        return group.stream().mapToDouble(Toponym::clues).max().orElse(0);
    }

    private Site best(List<Toponym> group, List<Site> sites, Votes votes) {
        Site best = sites.stream()
                .max(Comparator.comparingDouble(site -> score(site, group, votes)))
                .orElseThrow();
        return best.kind() == Site.Kind.DIVISION ? seat(best, sites) : best;
    }

    /** A division that is called after its largest city is mostly named for the city. */
    private static Site seat(Site division, List<Site> sites) {
        return sites.stream()
                .filter(site -> site.kind() == Site.Kind.CITY
                        && site.isIn(division)
                        && site.population() * 3 >= division.population())
                .findFirst()
                .orElse(division);
    }

    private double score(Site site, List<Toponym> group, Votes votes) {
        boolean contained =
                group.stream().anyMatch(toponym -> toponym.container() != null && site.isIn(toponym.container()));
        return 0.6 * Math.log10(size(site) + 10)
                + (contained ? CONTAINER : 0)
                + SAME_COUNTRY * votes.country(site.country())
                + SAME_DIVISION * votes.division(site)
                + (sourceCountry != null && sourceCountry.equals(site.country()) ? SOURCE : 0);
    }

    /** Inhabitants, those of whole countries and divisions weighed for how often they are named. */
    private static double size(Site site) {
        return switch (site.kind()) {
            case STATE -> 1e9;
            case DIVISION -> Math.min(1e7, site.population() * 2.0);
            case FEATURE -> Math.max(1e6, (double) site.population());
            case DISTRICT, SECTION -> site.population() * 0.3;
            case CITY -> site.population();
        };
    }

    /** How likely a name is to be the place's, in points, before anything is known of the text. */
    private static double prominence(Site site) {
        double size = size(site);
        return size >= 1e6 ? 2.5 : size >= 1e5 ? 1.5 : size >= 15_000 ? 0.4 : size >= 2000 ? -0.4 : -1;
    }
}
