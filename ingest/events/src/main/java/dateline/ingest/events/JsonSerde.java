package dateline.ingest.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one JSON serde: records to UTF-8 JSON and back. What is unknown is left out when written; fields that the reader
 * does not know are skipped; times are RFC 3339. Values longer than {@link Topic#MAXIMUM_RECORD_BYTES} are refused
 * before they reach the producer, because an oversized send would poison the whole transaction. Thread-safe.
 */
public final class JsonSerde<T> implements Serde<T> {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .changeDefaultPropertyInclusion(ignored ->
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Set.class, set -> set.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private final Class<T> type;

    public JsonSerde(Class<T> type) {
        this.type = type;
    }

    /** The mapper behind the serde, for JSON that does not travel through Kafka. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    private byte @Nullable [] serialize(String topic, @Nullable T value) {
        return value == null ? null : bounded(topic, json(topic, value));
    }

    private @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
        try {
            return bytes == null ? null : MAPPER.readValue(bytes, type);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new SerializationException(
                    "not a " + type.getSimpleName() + " on " + topic + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Serializer<T> serializer() {
        return this::serialize;
    }

    @Override
    public Deserializer<T> deserializer() {
        return this::deserialize;
    }

    /** Refuses a value that no topic takes. */
    static byte[] bounded(String topic, byte[] value) {
        if (value.length > Topic.MAXIMUM_RECORD_BYTES) {
            throw new SerializationException("value for %s must be at most %d bytes but is %d"
                    .formatted(topic, Topic.MAXIMUM_RECORD_BYTES, value.length));
        }
        return value;
    }

    private static byte[] json(String topic, Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JacksonException e) {
            throw new SerializationException("cannot write JSON for " + topic, e);
        }
    }
}
