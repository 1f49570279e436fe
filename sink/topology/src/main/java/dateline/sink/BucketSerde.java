package dateline.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.sink.duplicate.Appearance;
import dateline.sink.duplicate.Bucket;
import dateline.sink.duplicate.Sighting;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes buckets as bytes: there are millions of them, and each look-up reads one. Thread-safe. */
final class BucketSerde implements Serde<Bucket> {
    private static final int NUMBERS = 3 * Long.BYTES;

    private static byte @Nullable [] written(String topic, @Nullable Bucket bucket) {
        if (bucket == null) {
            return null;
        }
        List<byte[]> ids = bucket.sightings().stream()
                .map(sighting -> sighting.appearance().article().getBytes(UTF_8))
                .toList();
        ByteBuffer bytes = ByteBuffer.allocate(
                ids.stream().mapToInt(id -> id.length + Short.BYTES + NUMBERS).sum());
        for (int i = 0; i < ids.size(); i++) {
            Sighting sighting = bucket.sightings().get(i);
            bytes.putLong(sighting.appearance().at())
                    .putLong(sighting.arrived())
                    .putLong(sighting.kept())
                    .putShort((short) ids.get(i).length)
                    .put(ids.get(i));
        }
        return bytes.array();
    }

    private static @Nullable Bucket read(String topic, byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        List<Sighting> sightings = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(value);
        while (bytes.hasRemaining()) {
            long appeared = bytes.getLong();
            long arrived = bytes.getLong();
            long kept = bytes.getLong();
            byte[] id = new byte[bytes.getShort()];
            bytes.get(id);
            sightings.add(new Sighting(new Appearance(appeared, new String(id, UTF_8)), arrived, kept));
        }
        return new Bucket(sightings);
    }

    @Override
    public Serializer<Bucket> serializer() {
        return BucketSerde::written;
    }

    @Override
    public Deserializer<Bucket> deserializer() {
        return BucketSerde::read;
    }
}
