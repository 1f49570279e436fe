package dateline.enrich.sentiment;

import java.util.Arrays;

/** What is seen of a target: numbered features and how strong each is. Grows by adding; for one thread. */
public final class Features {
    private int[] keys = new int[512];
    private float[] values = new float[512];
    private final Genre genre;
    private int size;

    /** None yet. */
    Features(Genre genre) {
        this.genre = genre;
    }

    void add(int key, double value) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        keys[size] = key;
        values[size++] = (float) value;
    }

    /** What kind of sentence the target stands in. */
    public Genre genre() {
        return genre;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The number of one: any int, to be folded into as many buckets as a model has. */
    public int key(int index) {
        return keys[index];
    }

    /** How strong it is; 1 for most. */
    public float value(int index) {
        return values[index];
    }

    /** A number for a kind of feature and what it is about. */
    static int mix(int template, int a, int b) {
        int hash = template * 0x85EB_CA6B + a;
        hash = (hash ^ (hash >>> 15)) * 0xC2B2_AE35 + b;
        hash = (hash ^ (hash >>> 13)) * 0x27D4_EB2F;
        return hash ^ (hash >>> 16);
    }
}
