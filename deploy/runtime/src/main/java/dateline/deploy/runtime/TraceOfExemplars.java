package dateline.deploy.runtime;

import dateline.ingest.events.Trace;
import io.prometheus.metrics.tracer.common.SpanContext;
import org.jspecify.annotations.Nullable;

/** Names, beside what is measured, the trace that the measuring thread works on. Stateless. */
final class TraceOfExemplars implements SpanContext {
    @Override
    public @Nullable String getCurrentTraceId() {
        return Trace.current().map(Trace::id).orElse(null);
    }

    @Override
    public @Nullable String getCurrentSpanId() {
        return Trace.current().map(Trace::span).orElse(null);
    }

    /** All are: each line of the log names its trace. */
    @Override
    public boolean isCurrentSpanSampled() {
        return true;
    }

    /** Nothing is to be kept for its sake, as logs keep all. */
    @Override
    public void markCurrentSpanAsExemplar() {}
}
