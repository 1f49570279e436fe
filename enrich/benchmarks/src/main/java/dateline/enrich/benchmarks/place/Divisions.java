package dateline.enrich.benchmarks.place;

import dateline.enrich.knowledge.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Translates GeoNames' codes of first-level divisions into those of ISO 3166-2: by the name, where need be by how it
 * begins, and by a table of our own where names in two languages have nothing in common.
 */
final class Divisions {
    private static final int SHORTEST_PREFIX = 4;
    private static final Set<String> GENERIC = Set.of(("province region oblast governorate department district county"
        + " prefecture state of the municipality parish city republic autonomous territory capital kray krai kraj"
        + " raion rayon canton de la del al el ash ad an ar as at az voivodeship judet division island islands zone"
        + " emirate okrug sheng shi federal national provincia departement regione and land special administrative"
        + " area council oblysy respublika muhafazat raionul opstina urban borough regional corporation aymag aimak"
        + " metropolitan do da zizhiqu")
            .split(" "));

    private final Map<String, Map<String, String>> byCountry = new HashMap<>();
    private final Map<String, String> exceptions;

    /**
     * A translator.
     *
     * @param isoNames names by ISO 3166-2 code
     * @param exceptions ISO 3166-2 codes by country and GeoNames code, such as {@code DE.15}
     */
    Divisions(Map<String, String> isoNames, Map<String, String> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
        isoNames.forEach((code, names) -> {
            for (String name : names.split("[;/\\[\\]()]", -1)) {
                byCountry
                        .computeIfAbsent(code.substring(0, 2), _ -> new TreeMap<>())
                        .putIfAbsent(core(name), code);
            }
        });
    }

    /** The ISO code of a division, without the country. */
    Optional<String> code(String country, String geoNamesCode, String name) {
        String exception = exceptions.get(country + "." + geoNamesCode);
        if (exception != null) {
            return Optional.of(exception.substring(3));
        }
        Map<String, String> codes = byCountry.getOrDefault(country, Map.of());
        String core = core(name);
        String exact = codes.get(core);
        return (exact == null ? byBeginning(codes, core) : Optional.of(exact)).map(code -> code.substring(3));
    }

    /** The longest common beginning decides, where only one code has it. */
    private static Optional<String> byBeginning(Map<String, String> codes, String core) {
        for (int length = core.length(); length >= SHORTEST_PREFIX; length--) {
            String beginning = core.substring(0, length);
            Set<String> found = new HashSet<>();
            codes.forEach((name, code) -> {
                if (name.startsWith(beginning)) {
                    found.add(code);
                }
            });
            if (!found.isEmpty()) {
                return found.size() == 1 && length * 3 >= core.length() * 2
                        ? Optional.of(found.iterator().next())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String core(String name) {
        List<String> words = new ArrayList<>(List.of(Folding.of(name).split("[^\\p{L}\\p{N}]+", -1)));
        List<String> kept =
                words.stream().filter(word -> !GENERIC.contains(word)).toList();
        return String.join("", kept.isEmpty() ? words : kept);
    }
}
