package dateline.sink.benchmarks;

import dateline.ingest.events.JsonSerde;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints the articles as {@code dateline article --text --jsonl} reads them; the id is the article's number. */
final class WriteTexts {
    private WriteTexts() {}

    public static void main(String[] arguments) {
        List<Written> all = Written.all();
        for (int i = 0; i < all.size(); i++) {
            Map<String, String> line = new LinkedHashMap<>();
            line.put("id", Integer.toString(i));
            line.put("title", all.get(i).headline());
            line.put("text", all.get(i).text());
            System.out.println(JsonSerde.mapper().writeValueAsString(line));
        }
    }
}
