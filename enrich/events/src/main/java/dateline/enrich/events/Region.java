package dateline.enrich.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary of regions: the desks that a newsroom sorts the world into, with the UN M49 area that each one matches
 * where there is one (UN Statistics Division, Standard Country or Area Codes for Statistical Use).
 */
public enum Region {
    GLOBAL("001"),
    MIDDLE_EAST(null),
    NORTH_AFRICA("015"),
    SUB_SAHARAN_AFRICA("202"),
    WEST_AFRICA("011"),
    EAST_AFRICA("014"),
    CENTRAL_AFRICA("017"),
    SOUTHERN_AFRICA("018"),
    EUROPE("150"),
    WESTERN_EUROPE("155"),
    EASTERN_EUROPE("151"),
    NORTHERN_EUROPE("154"),
    SOUTHERN_EUROPE("039"),
    CAUCASUS(null),
    CENTRAL_ASIA("143"),
    SOUTH_ASIA("034"),
    SOUTHEAST_ASIA("035"),
    EAST_ASIA("030"),
    OCEANIA("009"),
    NORTH_AMERICA("021"),
    CENTRAL_AMERICA("013"),
    CARIBBEAN("029"),
    SOUTH_AMERICA("005");

    private final @Nullable String m49;

    Region(@Nullable String m49) {
        this.m49 = m49;
    }

    /** The word for it in JSON and in topic names, for example {@code middle-east}. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The M49 area of the same extent; absent where M49 has none. */
    public @Nullable String m49() {
        return m49;
    }

    /** The region of that id. */
    @JsonCreator
    public static Region of(String id) {
        for (Region region : values()) {
            if (region.id().equals(id)) {
                return region;
            }
        }
        throw new IllegalArgumentException(
                "region must be one of " + String.join(", ", ids()) + " but is '" + id + "'");
    }

    private static String[] ids() {
        return java.util.Arrays.stream(values()).map(Region::id).toArray(String[]::new);
    }
}
