package dateline.sink;

import dateline.ingest.events.Trace;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** A step that works, record after record, on the trace that each came with. */
final class Traced<K, V, L, W> implements Processor<K, V, L, W> {
    private final Processor<K, V, L, W> step;

    Traced(Processor<K, V, L, W> step) {
        this.step = step;
    }

    @Override
    public void init(ProcessorContext<L, W> context) {
        step.init(context);
    }

    @Override
    public void process(Record<K, V> incoming) {
        try (Trace.Scope _ = Trace.follow(incoming.headers())) {
            step.process(incoming);
        }
    }

    @Override
    public void close() {
        step.close();
    }
}
