package dateline.sink.benchmarks;

import dateline.enrich.events.Article;
import dateline.enrich.events.Fetch;
import dateline.enrich.events.Pipeline;
import dateline.ingest.events.JsonSerde;
import dateline.sink.events.Story;
import dateline.sink.revision.Revisions;
import dateline.sink.story.Report;
import dateline.sink.story.Stories;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says how well articles are gathered into stories: B-cubed F1 in the order of their appearance and in random orders, and
 * how far those agree with each other.
 */
final class StoryQuality {
    private static final Duration WINDOW = Duration.ofDays(3);
    private static final int ORDERS = 10;

    private final List<Written> written = Written.all();
    private final List<Report> reports = new ArrayList<>();

    private StoryQuality(Path annotated) throws IOException {
        Files.readAllLines(annotated).forEach(this::add);
    }

    private void add(String line) {
        ObjectNode json = (ObjectNode) JsonSerde.mapper().readTree(line);
        int number = Integer.parseInt(json.get("id").asString());
        Written article = written.get(number);
        URI url = URI.create("https://news.example/" + number);
        json.put("id", "a" + number);
        json.set("url", JsonSerde.mapper().valueToTree(url));
        json.set("fetch", JsonSerde.mapper().valueToTree(new Fetch(url, article.time(), 200, "00")));
        json.set("pipeline", JsonSerde.mapper().valueToTree(new Pipeline(List.of())));
        Article read = JsonSerde.mapper().treeToValue(json, Article.class);
        reports.add(Report.of(Revisions.first(read), article.time()));
    }

    /** Takes the file that {@code dateline article --text --jsonl} wrote. */
    public static void main(String[] arguments) throws IOException {
        StoryQuality quality = new StoryQuality(Path.of(arguments[0]));
        quality.print("all, as they appeared", _ -> true);
        quality.print("  first half of the stories", number -> number < quality.written.size() / 2);
        quality.print("  second half", number -> number >= quality.written.size() / 2);
        quality.printOrders();
        if (arguments.length > 1) {
            quality.printMistakes();
        }
    }

    private void print(String name, Predicate<Integer> wanted) {
        List<Integer> numbers = byTime().stream().filter(wanted).toList();
        print(name, numbers, gathered(numbers));
    }

    private BCubed print(String name, List<Integer> numbers, Map<Integer, String> found) {
        BCubed score =
                BCubed.of(numbers, number -> written.get(number).story(), number -> found.getOrDefault(number, ""));
        System.out.printf(
                Locale.ROOT,
                "%-30s  articles %3d  stories %3d  B-cubed F1 %.3f  precision %.3f  recall %.3f%n",
                name,
                numbers.size(),
                found.values().stream().distinct().count(),
                score.f1(),
                score.precision(),
                score.recall());
        return score;
    }

    private void printOrders() {
        Map<Integer, String> inTime = gathered(byTime());
        double least = 1;
        double agreement = 1;
        for (int seed = 1; seed <= ORDERS; seed++) {
            List<Integer> numbers = new ArrayList<>(byTime());
            Collections.shuffle(numbers, new Random(seed));
            Map<Integer, String> found = gathered(numbers);
            least = Math.min(
                    least, print("in random order " + seed, numbers, found).f1());
            agreement = Math.min(
                    agreement,
                    BCubed.of(
                                    numbers,
                                    number -> inTime.getOrDefault(number, ""),
                                    number -> found.getOrDefault(number, ""))
                            .f1());
        }
        System.out.printf(
                Locale.ROOT,
                "least F1 of %d orders %.3f, least agreement with the order of time %.3f%n",
                ORDERS,
                least,
                agreement);
    }

    private void printMistakes() {
        Map<Integer, String> found = gathered(byTime());
        Map<String, List<String>> groups = new TreeMap<>();
        byTime().forEach(number -> groups.computeIfAbsent(found.getOrDefault(number, ""), _ -> new ArrayList<>())
                .add(written.get(number).story() + written.get(number).style()));
        groups.values().stream()
                .filter(group -> group.size() != 5
                        || group.stream()
                                        .map(name -> name.substring(0, name.length() - 1))
                                        .distinct()
                                        .count()
                                > 1)
                .forEach(System.out::println);
    }

    private List<Integer> byTime() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            numbers.add(i);
        }
        numbers.sort((one, other) ->
                written.get(one).time().compareTo(written.get(other).time()));
        return numbers;
    }

    private Map<Integer, String> gathered(List<Integer> numbers) {
        MemoryShelf shelf = new MemoryShelf();
        List<Story> told = new ArrayList<>();
        Stories stories = new Stories(shelf, WINDOW, Integer.MAX_VALUE, told::add);
        long now = 0;
        for (int number : numbers) {
            now = Math.max(now, written.get(number).time().toEpochMilli());
            stories.place(reports.get(number), now);
        }
        Map<Integer, String> found = new HashMap<>();
        numbers.forEach(number -> found.put(number, shelf.storyOf("a" + number)));
        return found;
    }
}
