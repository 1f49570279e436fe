package dateline.deploy.standalone;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dateline.enrich.AnnotatedText;
import dateline.enrich.Enricher;
import dateline.enrich.GivenText;
import dateline.enrich.events.Analysis;
import dateline.enrich.events.Facts;
import dateline.enrich.events.Pipeline;
import dateline.enrich.events.Span;
import dateline.ingest.events.JsonSerde;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/** A text on a line of its own: {@code {id, title?, text, language?, targets?: [[start, end]]}}. */
final class TextLine implements JsonLines.Work {
    private static final ObjectReader READER = JsonSerde.mapper().readerFor(Given.class);

    private final Enricher enricher;

    TextLine(Enricher enricher) {
        this.enricher = enricher;
    }

    /** The line as it is read. */
    record Given(
            String id,
            @Nullable String title,
            String text,
            @Nullable Locale language,
            List<List<Integer>> targets) {
        Given {
            if (id == null || id.isBlank()) {
                throw new IllegalArgumentException("id must not be blank");
            }
            if (text == null) {
                throw new IllegalArgumentException("line " + id + " must have text");
            }
            targets.forEach(target -> {
                if (target == null || target.size() != 2 || target.stream().anyMatch(Objects::isNull)) {
                    throw new IllegalArgumentException(
                            "target of line " + id + " must be [start, end] but is " + target);
                }
            });
        }

        GivenText given() {
            return new GivenText(
                    title,
                    text,
                    language,
                    targets.stream()
                            .map(target -> new Span(target.getFirst(), target.getLast()))
                            .toList());
        }
    }

    /** The annotated text under the caller's id. */
    record Annotated(
            String id,
            @JsonUnwrapped Facts facts,
            @JsonUnwrapped Analysis analysis,
            Pipeline pipeline) {}

    @Override
    public Object of(String line) {
        Given given = JsonLines.<Given>given(READER.readValue(line), line);
        AnnotatedText text = enricher.annotate(given.given());
        return new Annotated(given.id(), text.facts(), text.analysis(), text.pipeline());
    }
}
