package dateline.enrich.benchmarks.region;

import dateline.enrich.EnrichSettings;
import dateline.enrich.Enricher;
import dateline.enrich.GivenText;
import dateline.enrich.events.AssignedCountry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints how well the countries of labelled articles are found: precision, recall, F1, and how often the first is right. */
final class RegionQuality {
    private static final JsonMapper JSON = new JsonMapper();

    private final Enricher enricher = Enricher.withDefaults(EnrichSettings.DEFAULTS);
    private final Map<String, Tally> tallies = new TreeMap<>();

    private RegionQuality() {}

    /** Measures each file of articles. */
    public static void main(String[] files) throws IOException {
        for (String file : files) {
            RegionQuality quality = new RegionQuality();
            for (String line : Files.readAllLines(Path.of(file))) {
                quality.add(JSON.readTree(line));
            }
            quality.tallies.forEach((source, tally) -> System.out.println(tally.line(source)));
        }
    }

    private void add(JsonNode article) {
        Set<String> truth = new HashSet<>();
        article.get("countries").forEach(country -> truth.add(country.asString()));
        if (truth.isEmpty()) {
            return;
        }
        String dateline = article.path("dateline").asString("");
        String text = (dateline.isEmpty() ? "" : dateline + " - ")
                + article.get("text").asString();
        List<String> found = enricher
                .annotate(new GivenText(article.path("title").asString(""), text, null, List.of()))
                .analysis()
                .countries()
                .stream()
                .map(AssignedCountry::code)
                .toList();
        for (String group : List.of("all", article.path("src").asString("reuters"))) {
            tallies.computeIfAbsent(group, _ -> new Tally()).add(truth, found);
        }
    }

    private static final class Tally {
        private int right;
        private int found;
        private int expected;
        private int first;
        private int articles;

        void add(Set<String> truth, List<String> guess) {
            right += (int) guess.stream().filter(truth::contains).count();
            found += guess.size();
            expected += truth.size();
            first += !guess.isEmpty() && truth.contains(guess.getFirst()) ? 1 : 0;
            articles++;
        }

        String line(String source) {
            double precision = (double) right / found;
            double recall = (double) right / expected;
            return String.format(
                    Locale.ROOT,
                    "%-10s P %.3f R %.3f F1 %.3f top-1 %.3f (%d articles)",
                    source,
                    precision,
                    recall,
                    2 * precision * recall / (precision + recall),
                    (double) first / articles,
                    articles);
        }
    }
}
