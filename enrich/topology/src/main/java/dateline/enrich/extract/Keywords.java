package dateline.enrich.extract;

import dateline.enrich.content.Spaces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the site's own keywords. */
final class Keywords {
    private static final int MOST = 50;
    private static final int LONGEST = 100;

    private Keywords() {}

    static Optional<Told<List<String>>> of(Page page) {
        List<Told<List<String>>> places = Stream.of(
                        Told.inLinkedData(
                                words(page.linkedData().node("keywords")).toList()),
                        Told.inOpenGraph(page.metas().all("article:tag")),
                        Told.inMeta(page.metas().first("news_keywords", "keywords").stream()
                                .toList()))
                .filter(words -> !words.value().isEmpty())
                .toList();
        return places.stream().findFirst().map(first -> first.map(words -> distinct(places)));
    }

    private static List<String> distinct(List<Told<List<String>>> places) {
        Map<String, String> keywords = new LinkedHashMap<>();
        places.stream()
                .flatMap(words -> words.value().stream())
                .flatMap(words -> Stream.of(words.split("[,;]")))
                .map(Spaces::collapse)
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST)
                .limit(MOST)
                .forEach(word -> keywords.putIfAbsent(Folded.of(word), word));
        return List.copyOf(keywords.values());
    }

    private static Stream<String> words(JsonNode node) {
        return node.isArray() ? node.valueStream().flatMap(Keywords::words) : LinkedData.text(node).stream();
    }
}
