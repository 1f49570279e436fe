package dateline.enrich.benchmarks.sentiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.enrich.events.Span;
import dateline.enrich.sentiment.FeatureReader;
import dateline.enrich.sentiment.Features;
import dateline.enrich.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sentence that people judged.
 *
 * @param source names the sentence; targets of one sentence share it
 * @param label 0 negative, 1 neutral, 2 positive
 */
record Example(String source, int label, Features features) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Reads a file of {sid, text, from, to, polarity}, one in a line; those whose target is nowhere are left out. */
    static List<Example> read(Path file, FeatureReader reader) throws IOException {
        try (Stream<String> lines = Files.lines(file, UTF_8)) {
            return lines.map(JSON::readTree)
                    .filter(node -> node.required("from").asInt() >= 0)
                    .flatMap(node -> of(node, reader).stream())
                    .toList();
        }
    }

    private static Optional<Example> of(JsonNode node, FeatureReader reader) {
        Span span = new Span(node.required("from").asInt(), node.required("to").asInt());
        return reader.features(Text.of(node.required("text").asString()), span)
                .map(features -> new Example(
                        node.required("sid").asString(),
                        node.required("polarity").asInt() + 1,
                        features));
    }

    /** Whether its sentence belongs to one part in so many: the same in every run. */
    boolean isIn(int part, int parts) {
        return Math.floorMod((source.hashCode() * 0x9E37_79B9) >>> 8, parts) == part;
    }
}
