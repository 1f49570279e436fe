package dateline.enrich.name;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A linear-chain conditional random field: for each feature a byte for each tag but {@link Tags#OUTSIDE}, against which
 * the others are measured; a score for each pair of neighbouring tags; and the lexicon from which features are made.
 * Immutable, thread-safe.
 */
public final class NameModel {
    private static final int MAGIC = 0x44_4C_4E_32;
    private static final int COUNT = Tags.COUNT;
    /** Bytes a feature. */
    private static final int WIDTH = COUNT - 1;

    private final Lexicon lexicon;
    private final float[] transitions;
    private final float scale;
    private final byte[] weights;
    /** Pairs of a feature and the place of its weights, found by the feature's hash. */
    private final int[] table;

    private final int mask;

    private NameModel(Lexicon lexicon, float[] transitions, float scale, int[] keys, byte[] weights) {
        this.lexicon = lexicon;
        this.transitions = transitions;
        this.scale = scale;
        this.weights = weights;
        int size = Integer.highestOneBit(Math.max(8, keys.length)) * 4;
        mask = size - 1;
        table = new int[size];
        for (int i = 0; i < keys.length; i++) {
            put(keys[i], i * WIDTH);
        }
    }

    private void put(int key, int row) {
        int slot = slot(key);
        while (table[slot] != 0) {
            slot = (slot + 2) & mask;
        }
        table[slot] = key;
        table[slot + 1] = row;
    }

    private int slot(int key) {
        return (((key * 0x9E37_79B9) >>> 7) << 1) & mask;
    }

    /**
     * Packs trained weights.
     *
     * @param transitions {@link Tags#COUNT} squared, the first tag's row by row
     * @param weights {@link Tags#COUNT} for each feature but the feature 0, which means nothing
     */
    public static NameModel of(Lexicon lexicon, float[] transitions, SortedMap<Integer, float[]> weights) {
        float scale = most(weights) / Byte.MAX_VALUE;
        int[] keys = new int[weights.size()];
        byte[] packed = new byte[keys.length * WIDTH];
        int at = 0;
        for (Map.Entry<Integer, float[]> entry : weights.entrySet()) {
            float[] row = entry.getValue();
            for (int tag = 1; tag < COUNT; tag++) {
                packed[at * WIDTH + tag - 1] = (byte) Math.round((row[tag] - row[Tags.OUTSIDE]) / scale);
            }
            keys[at++] = entry.getKey();
        }
        return new NameModel(lexicon, transitions.clone(), scale, keys, packed);
    }

    private static float most(SortedMap<Integer, float[]> weights) {
        float most = 1e-9f;
        for (float[] row : weights.values()) {
            for (float weight : row) {
                most = Math.max(most, Math.abs(weight - row[Tags.OUTSIDE]));
            }
        }
        return most;
    }

    /** The model that ships beside this class. */
    public static NameModel shipped() {
        try (InputStream in = NameModel.class.getResourceAsStream("names-english.bin")) {
            if (in == null) {
                throw new IllegalStateException("resource must ship with enrich but is missing: names-english.bin");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read names-english.bin", e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static NameModel read(InputStream source) throws IOException {
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(source, 1 << 16), 1 << 16));
        int magic = in.readInt();
        if (magic != MAGIC) {
            throw new IOException("a model must start with %08x but starts with %08x".formatted(MAGIC, magic));
        }
        Lexicon lexicon = Lexicon.read(in);
        float[] transitions = new float[COUNT * COUNT];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = in.readFloat();
        }
        float scale = in.readFloat();
        int[] keys = Numbers.read(in);
        byte[] weights = new byte[keys.length * WIDTH];
        in.readFully(weights);
        return new NameModel(lexicon, transitions, scale, keys, weights);
    }

    /** Writes a file of a few megabytes. */
    public void write(OutputStream target) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(target, 1 << 16))) {
            out.writeInt(MAGIC);
            lexicon.write(out);
            for (float transition : transitions) {
                out.writeFloat(transition);
            }
            out.writeFloat(scale);
            int[] sorted = sortedKeys();
            Numbers.write(out, sorted);
            for (int key : sorted) {
                out.write(weights, row(key), WIDTH);
            }
        }
    }

    private int[] sortedKeys() {
        int[] sorted = new int[weights.length / WIDTH];
        int at = 0;
        for (int slot = 0; slot < table.length; slot += 2) {
            if (table[slot] != 0) {
                sorted[at++] = table[slot];
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    float[] transitions() {
        return transitions;
    }

    /** Scores each tag at each token of an outline. */
    float[] scores(Outline outline) {
        FeatureReader reader = new FeatureReader(outline);
        float[] scores = new float[outline.size() * COUNT];
        int[] sums = new int[WIDTH];
        for (int i = 0; i < outline.size(); i++) {
            sum(reader.features(), reader.read(i), sums);
            for (int tag = 1; tag < COUNT; tag++) {
                scores[i * COUNT + tag] = sums[tag - 1] * scale;
            }
        }
        return scores;
    }

    private void sum(int[] features, int count, int[] sums) {
        Arrays.fill(sums, 0);
        for (int i = 0; i < count; i++) {
            int row = row(features[i]);
            if (row >= 0) {
                add(row, sums);
            }
        }
    }

    private void add(int row, int[] sums) {
        for (int tag = 0; tag < WIDTH; tag++) {
            sums[tag] += weights[row + tag];
        }
    }

    private int row(int key) {
        int slot = slot(key);
        while (table[slot] != 0) {
            if (table[slot] == key) {
                return table[slot + 1];
            }
            slot = (slot + 2) & mask;
        }
        return -1;
    }
}
