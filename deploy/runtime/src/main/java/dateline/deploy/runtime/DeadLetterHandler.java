package dateline.deploy.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.events.JsonSerde;
import dateline.ingest.events.Topic;
import dateline.ingest.events.Trace;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Puts a record that can never succeed with the dead letters and lets the stream go on; anything that is wrong with the
 * world (broker, disk, network) stops the service instead. Made by Kafka Streams from its configuration; one instance
 * for each handler role and thread.
 */
public final class DeadLetterHandler
        implements DeserializationExceptionHandler, ProcessingExceptionHandler, ProductionExceptionHandler {
    static final String TOPIC_CONFIG = "dateline.dead.letters.topic";
    static final String STAGE_CONFIG = "dateline.stage";
    static final String REGISTRY_CONFIG = "dateline.registry";

    private static final String DESERIALIZATION = "deserialization";
    private static final String PROCESSING = "processing";
    private static final String PRODUCTION = "production";
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterHandler.class);
    private static final int MAXIMUM_TRACE = 4000;
    private static final int MAXIMUM_MESSAGE = 1000;

    private String topic = "";
    private String stage = "";

    private @Nullable MeterRegistry registry;

    @Override
    public void configure(Map<String, ?> config) {
        topic = String.valueOf(config.get(TOPIC_CONFIG));
        stage = String.valueOf(config.get(STAGE_CONFIG));
        registry = (MeterRegistry) config.get(REGISTRY_CONFIG);
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        return DeserializationExceptionHandler.Response.resume(
                List.of(letter(DESERIALIZATION, context, record.key(), record.value(), failure)));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, @Nullable Record<?, ?> record, Exception failure) {
        if (isOfTheWorld(failure)) {
            return ProcessingExceptionHandler.Response.fail();
        }
        return ProcessingExceptionHandler.Response.resume(List.of(letter(
                PROCESSING,
                context,
                original(context.sourceRawKey(), record == null ? null : record.key()),
                original(context.sourceRawValue(), record == null ? null : record.value()),
                failure)));
    }

    @Override
    public ProductionExceptionHandler.Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
        return failure instanceof RecordTooLargeException
                ? resumeProduction(context, record, failure)
                : ProductionExceptionHandler.Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // the signature is Kafka's
    public ProductionExceptionHandler.Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception failure,
            ProductionExceptionHandler.SerializationExceptionOrigin origin) {
        return resumeProduction(context, record, failure);
    }

    private ProductionExceptionHandler.Response resumeProduction(
            ErrorHandlerContext context, ProducerRecord<?, ?> record, Exception failure) {
        return ProductionExceptionHandler.Response.resume(List.of(letter(
                PRODUCTION,
                context,
                original(context.sourceRawKey(), record.key()),
                original(context.sourceRawValue(), record.value()),
                failure)));
    }

    /** A failure that another record would meet as well. */
    private static boolean isOfTheWorld(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SerializationException) {
                return false;
            }
            if (cause instanceof KafkaException || cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /** The source record's bytes; where a punctuator forwarded, Kafka knows none, and the failed record stands in. */
    private static byte @Nullable [] original(byte @Nullable [] source, @Nullable Object failed) {
        if (source != null || failed == null) {
            return source;
        }
        if (failed instanceof byte[] bytes) {
            return bytes;
        }
        return failed instanceof String text ? text.getBytes(UTF_8) : described(failed);
    }

    private static byte[] described(Object failed) {
        try {
            byte[] json = JsonSerde.mapper().writeValueAsBytes(failed);
            return json.length <= Topic.MAXIMUM_RECORD_BYTES
                    ? json
                    : shortened(failed.toString(), MAXIMUM_MESSAGE).getBytes(UTF_8);
        } catch (JacksonException e) {
            return shortened(failed.toString(), MAXIMUM_MESSAGE).getBytes(UTF_8);
        }
    }

    private ProducerRecord<byte[], byte[]> letter(
            String cause,
            ErrorHandlerContext context,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Exception failure) {
        // Processing is over when it is judged, and with it the scope that lines are told by.
        Trace trace =
                context.headers() == null ? null : Trace.of(context.headers()).orElse(null);
        (trace == null
                        ? LOG.atError()
                        : LOG.atError().addKeyValue(Trace.ID_KEY, trace.id()).addKeyValue(Trace.SPAN_KEY, trace.span()))
                .addKeyValue("stage", stage)
                .addKeyValue("cause", cause)
                .addKeyValue("topic", context.topic())
                .addKeyValue("partition", context.partition())
                .addKeyValue("offset", context.offset())
                .addKeyValue("reason", failure.toString())
                .log("record put with the dead letters");
        if (registry != null) {
            counter(registry, stage, cause).increment();
        }
        return new ProducerRecord<>(topic, null, null, key, value, headers(cause, context, failure));
    }

    /** Counts from zero from the start: a counter that appears with its first letter hides it from a rate. */
    static void register(MeterRegistry registry, String stage) {
        List.of(DESERIALIZATION, PROCESSING, PRODUCTION).forEach(cause -> counter(registry, stage, cause));
    }

    private static Counter counter(MeterRegistry registry, String stage, String cause) {
        return registry.counter("dateline.dead.letters", "stage", stage, "cause", cause);
    }

    private Headers headers(String cause, ErrorHandlerContext context, Exception failure) {
        Headers headers = new RecordHeaders();
        if (context.headers() != null) {
            context.headers().forEach(headers::add);
        }
        add(headers, DeadLetters.STAGE, stage);
        add(headers, DeadLetters.CAUSE, cause);
        add(headers, DeadLetters.EXCEPTION, failure.getClass().getName());
        add(headers, DeadLetters.MESSAGE, shortened(String.valueOf(failure.getMessage()), MAXIMUM_MESSAGE));
        add(headers, DeadLetters.STACKTRACE, shortened(trace(failure), MAXIMUM_TRACE));
        add(headers, DeadLetters.ORIGIN_TOPIC, Objects.requireNonNullElse(context.topic(), ""));
        add(headers, DeadLetters.ORIGIN_PARTITION, Integer.toString(context.partition()));
        add(headers, DeadLetters.ORIGIN_OFFSET, Long.toString(context.offset()));
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static String trace(Exception failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
