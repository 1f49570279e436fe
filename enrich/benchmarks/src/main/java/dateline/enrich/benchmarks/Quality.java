package dateline.enrich.benchmarks;

import dateline.enrich.EnrichSettings;
import dateline.enrich.events.Facts;
import dateline.enrich.extract.Extraction;
import dateline.enrich.extract.Extractor;
import dateline.enrich.language.Finding;
import dateline.enrich.language.LanguageDetector;
import dateline.enrich.language.Origin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints how right texts and facts are. Run with {@code -Dmisses} to see what is wrong, too. */
final class Quality {
    private static final JsonMapper JSON = new JsonMapper();

    private final Extractor extractor = new Extractor(EnrichSettings.DEFAULTS.minimumWords());
    private final LanguageDetector languages = new LanguageDetector();

    private Quality() {}

    /** Measures each folder. */
    public static void main(String[] folders) throws IOException {
        Quality quality = new Quality();
        for (String folder : folders) {
            System.out.println(folder + ": " + quality.of(Path.of(folder)));
        }
    }

    private String of(Path folder) throws IOException {
        if (Files.exists(folder.resolve("truth.json"))) {
            return texts(folder, JSON.readTree(Files.readAllBytes(folder.resolve("truth.json"))));
        }
        return Files.exists(folder.resolve("truth.jsonl"))
                ? facts(folder)
                : "skipped, it holds neither truth.json nor truth.jsonl";
    }

    private String texts(Path folder, JsonNode truth) throws IOException {
        TextFigures figures = new TextFigures();
        Map<String, JsonNode> pages = new HashMap<>();
        truth.propertyStream().forEach(page -> pages.put(page.getKey(), page.getValue()));
        each(folder, pages, (page, facts) -> figures.add(body(page), facts == null ? "" : facts.articleBody()));
        return pages.size() + " pages\n  " + figures;
    }

    private String facts(Path folder) throws IOException {
        FactFigures facts = new FactFigures();
        TextFigures texts = new TextFigures();
        Map<String, JsonNode> pages = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("truth.jsonl"))) {
            JsonNode page = JSON.readTree(line);
            pages.put(page.path("id").asString(), page);
        }
        each(folder, pages, (page, found) -> {
            facts.add(page, found, spoken(found));
            texts.add(body(page), found == null ? "" : found.articleBody());
        });
        if (System.getProperty("misses") != null) {
            facts.misses().forEach(System.out::println);
        }
        return pages.size() + " pages\n  " + facts + "\n  " + texts;
    }

    private @Nullable Locale spoken(@Nullable Facts found) {
        if (found == null) {
            return null;
        }
        return languages
                .find(found.articleBody(), new Origin(found.inLanguage(), null))
                .map(Finding::language)
                .orElse(null);
    }

    private void each(Path folder, Map<String, JsonNode> truth, PageConsumer consumer) throws IOException {
        Map<String, URI> addresses = new HashMap<>();
        truth.forEach((id, page) -> Optional.of(page.path("url").asString(""))
                .filter(url -> !url.isEmpty())
                .ifPresent(url -> addresses.put(id, URI.create(url))));
        for (SavedPage page : SavedPage.in(folder, addresses)) {
            JsonNode expected = truth.get(page.id());
            if (expected != null) {
                consumer.accept(expected, found(page));
            }
        }
    }

    private interface PageConsumer {
        void accept(JsonNode truth, @Nullable Facts facts);
    }

    private @Nullable Facts found(SavedPage page) {
        return switch (extractor.extract(page.raw())) {
            case Extraction.Found found -> found.facts();
            case Extraction.Rejected _ -> null;
        };
    }

    private static String body(JsonNode page) {
        return page.path("articleBody").asString("");
    }
}
