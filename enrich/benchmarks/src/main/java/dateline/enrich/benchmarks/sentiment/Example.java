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
 * @param meaning what the words mean that are seen
 */
@SuppressWarnings("ArrayRecordComponent") // large, and compared by nobody
record Example(String source, int label, Features features, float[] meaning) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Reads a file of {sid, text, from, to, polarity}, one in a line; those whose target is nowhere are left out. */
    static List<Example> read(Path file, FeatureReader reader, Meanings meanings) throws IOException {
        try (Stream<String> lines = Files.lines(file, UTF_8)) {
            return lines.map(JSON::readTree)
                    .filter(node -> node.required("from").asInt() >= 0)
                    .flatMap(node -> of(node, reader, meanings).stream())
                    .toList();
        }
    }

    /** Those of the sentences that the developers judged. */
    static List<Example> judged(FeatureReader reader, Meanings meanings) throws IOException {
        return Judged.sentences().stream()
                .flatMap(judged -> of(judged.text(), judged, reader, meanings).stream())
                .toList();
    }

    private static Optional<Example> of(JsonNode node, FeatureReader reader, Meanings meanings) {
        Judged judged = new Judged(
                node.required("text").asString(),
                node.required("from").asInt(),
                node.required("to").asInt(),
                node.required("polarity").asInt());
        return of(node.required("sid").asString(), judged, reader, meanings);
    }

    private static Optional<Example> of(String source, Judged judged, FeatureReader reader, Meanings meanings) {
        return reader.features(Text.of(judged.text()), new Span(judged.from(), judged.to()))
                .map(features -> new Example(source, judged.polarity() + 1, features, meanings.of(features)));
    }

    /** The number of its genre. */
    int genre() {
        return features.genre().number();
    }

    /** Whether its sentence belongs to one part in so many: the same in every run. */
    boolean isIn(int part, int parts) {
        return Math.floorMod((source.hashCode() * 0x9E37_79B9) >>> 8, parts) == part;
    }
}
