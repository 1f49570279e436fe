package dateline.enrich.name;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A linear-chain conditional random field: a byte for each tag of each feature, a score for each pair of neighbouring
 * tags, and the lexicon from which features are made. Immutable, thread-safe.
 */
public final class NameModel {
    private static final int MAGIC = 0x44_4C_4E_31;
    private static final int COUNT = Tags.COUNT;

    private final Lexicon lexicon;
    private final float[] transitions;
    private final float scale;
    private final int[] keys;
    private final int[] rows;
    private final byte[] weights;
    private final int mask;

    private NameModel(Lexicon lexicon, float[] transitions, float scale, int[] sortedKeys, byte[] weights) {
        this.lexicon = lexicon;
        this.transitions = transitions;
        this.scale = scale;
        this.weights = weights;
        int size = Integer.highestOneBit(Math.max(8, sortedKeys.length)) * 4;
        mask = size - 1;
        keys = new int[size];
        rows = new int[size];
        for (int i = 0; i < sortedKeys.length; i++) {
            put(sortedKeys[i], i * COUNT);
        }
    }

    private void put(int key, int row) {
        int slot = slot(key);
        while (keys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        rows[slot] = row;
    }

    private int slot(int key) {
        return ((key * 0x9E37_79B9) >>> 7) & mask;
    }

    /**
     * Packs trained weights.
     *
     * @param transitions {@link Tags#COUNT} squared, the first tag's row by row
     * @param weights {@link Tags#COUNT} for each feature but the feature 0, which means nothing
     */
    public static NameModel of(Lexicon lexicon, float[] transitions, SortedMap<Integer, float[]> weights) {
        float most = 1e-9f;
        for (float[] row : weights.values()) {
            for (float weight : row) {
                most = Math.max(most, Math.abs(weight));
            }
        }
        float scale = most / Byte.MAX_VALUE;
        int[] keys = new int[weights.size()];
        byte[] packed = new byte[keys.length * COUNT];
        int at = 0;
        for (Map.Entry<Integer, float[]> entry : weights.entrySet()) {
            for (int tag = 0; tag < COUNT; tag++) {
                packed[at * COUNT + tag] = (byte) Math.round(entry.getValue()[tag] / scale);
            }
            keys[at++] = entry.getKey();
        }
        return new NameModel(lexicon, transitions.clone(), scale, keys, packed);
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
        byte[] weights = new byte[keys.length * COUNT];
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
                out.write(weights, row(key), COUNT);
            }
        }
    }

    private int[] sortedKeys() {
        int[] sorted = java.util.Arrays.stream(keys).filter(key -> key != 0).toArray();
        java.util.Arrays.sort(sorted);
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
        int[] sums = new int[COUNT];
        for (int i = 0; i < outline.size(); i++) {
            sum(reader.features(), reader.read(i), sums);
            for (int tag = 0; tag < COUNT; tag++) {
                scores[i * COUNT + tag] = sums[tag] * scale;
            }
        }
        return scores;
    }

    private void sum(int[] features, int count, int[] sums) {
        java.util.Arrays.fill(sums, 0);
        for (int i = 0; i < count; i++) {
            int row = row(features[i]);
            if (row >= 0) {
                for (int tag = 0; tag < COUNT; tag++) {
                    sums[tag] += weights[row + tag];
                }
            }
        }
    }

    private int row(int key) {
        int slot = slot(key);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return rows[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }
}
