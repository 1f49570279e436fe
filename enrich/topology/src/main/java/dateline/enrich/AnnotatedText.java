package dateline.enrich;

import static java.util.Objects.requireNonNull;

import dateline.enrich.events.Analysis;
import dateline.enrich.events.Facts;
import dateline.enrich.events.Pipeline;

/**
 * A text and what was found in it.
 *
 * @param facts headline, text and language; nothing else is known without a page
 * @param analysis what was found
 * @param pipeline which annotators ran
 */
public record AnnotatedText(Facts facts, Analysis analysis, Pipeline pipeline) {
    public AnnotatedText {
        requireNonNull(facts, "facts");
        requireNonNull(analysis, "analysis");
        requireNonNull(pipeline, "pipeline");
    }
}
