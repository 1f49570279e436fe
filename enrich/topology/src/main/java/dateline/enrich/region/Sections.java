package dateline.enrich.region;

import dateline.enrich.events.Region;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the names that newsrooms give to their desks. */
final class Sections {
    private static final Map<String, Region> REGIONS =
            Arrays.stream(Region.values()).collect(Collectors.toMap(Region::id, Function.identity()));
    private static final Map<String, Region> OTHER_NAMES = Map.ofEntries(
            Map.entry("mideast", Region.MIDDLE_EAST),
            Map.entry("africa", Region.SUB_SAHARAN_AFRICA),
            Map.entry("latin-america", Region.SOUTH_AMERICA),
            Map.entry("asia-pacific", Region.EAST_ASIA),
            Map.entry("pacific", Region.OCEANIA),
            Map.entry("us", Region.NORTH_AMERICA),
            Map.entry("us-news", Region.NORTH_AMERICA),
            Map.entry("united-states", Region.NORTH_AMERICA),
            Map.entry("uk", Region.NORTHERN_EUROPE),
            Map.entry("uk-news", Region.NORTHERN_EUROPE));

    private Sections() {}

    /** The region that a section's name speaks of. */
    static Optional<Region> region(String section) {
        String slug = section.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return Optional.ofNullable(REGIONS.getOrDefault(slug, OTHER_NAMES.get(slug)));
    }
}
