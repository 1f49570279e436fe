package dateline.enrich.benchmarks.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.enrich.knowledge.Folding;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the atlas: cities of GeoNames with their population, newer cities without, and first- and second-level
 * divisions at the centre of their people. The same input gives the same bytes.
 */
final class BuildAtlas {
    private static final int LEAST_DISTRICT = 20_000;
    private static final double SAME_PLACE_DEGREES = 0.5;
    private static final Pattern GENERIC_WORD = Pattern.compile(
            "^(Muhafazat|Raionul|Opština|Urban Municipality of|Municipality of|Borough of|Provincia de|Province of) "
                    + "| (Province|Governorate|Region|Oblast|Oblisi|District|Municipality|Raion|Regency|Prefecture"
                    + "|Voblasc’|Voivodeship|Kray|Krai|Department|Atoll|Atholhu)$");

    private final Facts facts;
    private final Map<String, String> codes = new HashMap<>();
    private final List<City> cities = new ArrayList<>();
    private final Map<String, Area> areas = new HashMap<>();

    private BuildAtlas(Facts facts) {
        this.facts = facts;
    }

    /** Builds it: the folder of the npm packages, ISO 3166-2 as iso-codes has it, the file to write. */
    public static void main(String[] arguments) throws IOException {
        Facts facts = Facts.read(Path.of(arguments[0]), Path.of(arguments[1]));
        List<Site> sites = new BuildAtlas(facts).sites();
        Path file = Path.of(arguments[2]);
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), UTF_8)) {
            for (Site site : sites) {
                out.write(site.line());
            }
        }
        System.out.println(sites.size() + " places, " + Files.size(file) / 1000 + " kB: " + file);
    }

    private List<Site> sites() {
        facts.divisions()
                .forEach((key, name) -> facts.iso()
                        .code(key.substring(0, 2), key.substring(3), name)
                        .ifPresent(code -> codes.put(key, code)));
        cities.addAll(facts.cities());
        addNewer();
        for (City city : cities) {
            area(city.country() + "." + city.division()).add(city);
            area(city.country() + "." + city.division() + "." + city.district()).add(city);
        }
        List<Site> sites = new ArrayList<>();
        cities.forEach(city -> sites.add(site(city)));
        Set<String> taken = new HashSet<>();
        cities.forEach(city -> taken.add(city.country() + Folding.of(city.name())));
        facts.divisions().forEach((key, name) -> addDivision(sites, taken, key, name));
        facts.districts().forEach((key, name) -> addDistrict(sites, taken, key, name));
        return sites.stream().distinct().sorted(Site.ORDER).toList();
    }

    private Area area(String key) {
        return areas.computeIfAbsent(key, _ -> new Area());
    }

    /** Cities that only the newer list has; one of the same name close by is the same one. */
    private void addNewer() {
        Map<String, List<City>> known = new HashMap<>();
        cities.forEach(city -> known.computeIfAbsent(city.country() + Folding.of(city.name()), _ -> new ArrayList<>())
                .add(city));
        for (City city : facts.newerCities()) {
            List<City> namesakes = known.getOrDefault(city.country() + Folding.of(city.name()), List.of());
            Optional<City> same =
                    namesakes.stream().filter(other -> isNear(city, other)).findFirst();
            same.ifPresentOrElse(
                    other -> area(city.country() + "." + city.division() + "." + city.district())
                            .add(other),
                    () -> cities.add(city));
        }
    }

    private static boolean isNear(City one, City other) {
        return Math.abs(one.latitude() - other.latitude()) < SAME_PLACE_DEGREES
                && Math.abs(one.longitude() - other.longitude()) < SAME_PLACE_DEGREES;
    }

    private Site site(City city) {
        return new Site(
                city.name(),
                city.country(),
                code(city.country() + "." + city.division()),
                city.section() ? 's' : 'c',
                city.latitude(),
                city.longitude(),
                city.population(),
                city.id());
    }

    private String code(String key) {
        return codes.getOrDefault(key, key.length() > 3 ? "~" + key.substring(3) : "");
    }

    private void addDivision(List<Site> sites, Set<String> taken, String key, String name) {
        Area area = areas.get(key);
        if (area != null) {
            add(sites, key, name, 'd', area);
            String bare = GENERIC_WORD.matcher(name).replaceAll("");
            if (!bare.equals(name) && !taken.contains(key.substring(0, 2) + Folding.of(bare))) {
                add(sites, key, bare, 'd', area);
            }
        }
    }

    private void addDistrict(List<Site> sites, Set<String> taken, String key, String name) {
        Area area = areas.get(key);
        if (area != null && (area.population() >= LEAST_DISTRICT || key.startsWith("US."))) {
            String division = key.substring(0, key.indexOf('.', 3));
            if (taken.add(key.substring(0, 2) + Folding.of(name)) || key.startsWith("US.")) {
                add(sites, division, name, 't', area);
            }
            String bare = GENERIC_WORD.matcher(name).replaceAll("");
            if (taken.add(key.substring(0, 2) + Folding.of(bare))) {
                add(sites, division, bare, 't', area);
            }
        }
    }

    private void add(List<Site> sites, String division, String name, char kind, Area area) {
        sites.add(new Site(
                name,
                division.substring(0, 2),
                code(division),
                kind,
                area.latitude(),
                area.longitude(),
                area.population(),
                0));
    }
}
