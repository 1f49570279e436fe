package dateline.enrich.extract;

import dateline.enrich.content.Spaces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the site's own keywords. */
final class Keywords {
    private static final int MOST = 50;
    private static final int LONGEST = 100;

    private Keywords() {}

    static List<String> of(Page page) {
        Map<String, String> keywords = new LinkedHashMap<>();
        Stream.of(
                        words(page.linkedData().node("keywords")),
                        page.metas().all("article:tag").stream(),
                        page.metas().first("news_keywords", "keywords").stream())
                .flatMap(words -> words)
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
