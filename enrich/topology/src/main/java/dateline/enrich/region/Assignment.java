package dateline.enrich.region;

import dateline.enrich.events.AssignedCountry;
import dateline.enrich.events.AssignedRegion;
import java.util.List;
import java.util.Optional;

/**
 * Where an article belongs.
 *
 * @param countries the countries that it is about, ranked
 * @param regions their regions, ranked
 */
public record Assignment(List<AssignedCountry> countries, List<AssignedRegion> regions) {
    public Assignment {
        countries = List.copyOf(countries);
        regions = List.copyOf(regions);
    }

    /** The first of the regions. */
    public Optional<AssignedRegion> region() {
        return regions.stream().findFirst();
    }
}
