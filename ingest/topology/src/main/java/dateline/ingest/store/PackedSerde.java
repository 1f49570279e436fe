package dateline.ingest.store;

import java.nio.BufferUnderflowException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Keeps values packed, behind the number of their form. Thread-safe. */
public final class PackedSerde<T> implements Serde<T> {
    private static final int FORM = 1;

    private final BiConsumer<T, Packer> writer;
    private final Function<Unpacker, T> reader;

    public PackedSerde(BiConsumer<T, Packer> writer, Function<Unpacker, T> reader) {
        this.writer = writer;
        this.reader = reader;
    }

    private byte @Nullable [] serialize(String topic, @Nullable T value) {
        if (value == null) {
            return null;
        }
        Packer packer = new Packer().number(FORM);
        writer.accept(value, packer);
        return packer.packed();
    }

    private @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
        return bytes == null ? null : read(topic, new Unpacker(bytes));
    }

    private T read(String topic, Unpacker unpacker) {
        try {
            long form = unpacker.number();
            if (form != FORM) {
                throw new SerializationException("value of " + topic + " must have form " + FORM + " but has " + form);
            }
            return reader.apply(unpacker);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new SerializationException("value of " + topic + " is cut off or damaged", e);
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
}
