package dateline.enrich.events;

import java.util.List;

/**
 * What made an event, so that figures can be traced to methods.
 *
 * @param annotators the annotators that ran, each as {@code name/version}, in their order
 */
public record Pipeline(List<String> annotators) {
    public Pipeline {
        annotators = List.copyOf(annotators);
    }
}
