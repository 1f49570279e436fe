package dateline.deploy.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.events.Trace;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Gives each record that a stage writes the trace that its thread works on. What is written outside of one, such as on
 * a commit, keeps the header that it came with; what a store is restored from needs none. Made by Kafka from its configuration; for one stream thread.
 */
public final class TraceHeaders implements ProducerInterceptor<byte[], byte[]> {
    private static final String OF_STATE = "-changelog";

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
        if (record.topic().endsWith(OF_STATE)) {
            return record;
        }
        Trace.current()
                .ifPresent(trace -> record.headers()
                        .remove(Trace.HEADER)
                        .add(Trace.HEADER, trace.traceparent().getBytes(UTF_8)));
        return record;
    }

    @Override
    public void configure(Map<String, ?> config) {}

    @Override
    public void close() {}
}
