package dateline.deploy.standalone;

import dateline.deploy.standalone.letters.Letter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose among dead letters; without any, all are chosen. */
final class LetterFilter {
    @Option(names = "--stage", paramLabel = "STAGE", description = "only those of ingest, enrich or sink")
    private @Nullable String stage;

    @Option(
            names = "--cause",
            paramLabel = "CAUSE",
            description = "only those that failed in deserialization, processing or production")
    private @Nullable String cause;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "only those that came from this topic")
    private @Nullable String topic;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "only those put there since then, such as 2026-11-24T00:00:00Z")
    private @Nullable Instant since;

    boolean accepts(Letter letter) {
        return (stage == null || stage.equals(letter.stage()))
                && (cause == null || cause.equals(letter.cause()))
                && (topic == null
                        || letter.origin()
                                .filter(origin -> origin.topic().equals(topic))
                                .isPresent())
                && (since == null || !letter.time().isBefore(since));
    }
}
