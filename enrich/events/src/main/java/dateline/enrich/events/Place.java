package dateline.enrich.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place that an article names.
 *
 * @param name its common English name
 * @param countryCode ISO 3166-1 alpha-2; absent: in no one country
 * @param adm1 its first-level division (ISO 3166-2); absent: not known
 * @param latitude degrees north, WGS 84; absent: not known
 * @param longitude degrees east, WGS 84; absent: not known
 * @param geonameId its number in GeoNames; absent: not known
 * @param relation what the place has to do with the article
 * @param mentions where it is named
 */
public record Place(
        String name,
        @Nullable String countryCode,
        @Nullable String adm1,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer geonameId,
        Relation relation,
        List<Span> mentions) {
    /** What a place has to do with an article. */
    public enum Relation {
        /** What is told happens there. */
        ABOUT,
        /** It is named in passing. */
        MENTIONS,
        /** The report was filed from there. */
        DATELINE;

        /** The word for it in JSON. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Place {
        Countries.requireCode(countryCode);
        mentions = List.copyOf(mentions);
    }
}
