package dateline.enrich.sentiment;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A multinomial logistic regression over hashed features, calibrated by a temperature for each genre: a byte for each of
 * three labels in each bucket, whose square says how far a weight is of the largest, so that small ones are told apart.
 * Immutable, thread-safe.
 */
public final class LinearModel {
    /** How many labels are told apart: negative, neutral, positive. */
    public static final int LABELS = 3;

    private static final int MAGIC = 0x44_4C_53_33;

    private final int bits;
    private final float largest;
    private final Calibration calibration;
    private final byte[] weights;
    private final float[] values = new float[1 << Byte.SIZE];

    private LinearModel(int bits, float largest, Calibration calibration, byte[] weights) {
        this.bits = bits;
        this.largest = largest;
        this.calibration = calibration;
        this.weights = weights;
        for (int i = Byte.MIN_VALUE; i <= Byte.MAX_VALUE; i++) {
            float root = (float) i / Byte.MAX_VALUE;
            values[i & 0xFF] = largest * root * Math.abs(root);
        }
    }

    /**
     * Packs trained weights.
     *
     * @param weights {@value #LABELS} for each bucket; buckets are a power of two
     * @param calibration how modest the odds are to be
     */
    public static LinearModel of(float[] weights, Calibration calibration) {
        float most = 1e-9f;
        for (float weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        byte[] packed = new byte[weights.length];
        for (int i = 0; i < weights.length; i++) {
            double root = Math.sqrt(Math.abs(weights[i]) / most);
            packed[i] = (byte) Math.round(Math.copySign(root, weights[i]) * Byte.MAX_VALUE);
        }
        int bits = Integer.numberOfTrailingZeros(weights.length / LABELS);
        return new LinearModel(bits, most, calibration, packed);
    }

    /** The model that ships beside this class. */
    public static LinearModel shipped() {
        try (InputStream in = LinearModel.class.getResourceAsStream("targeted-english.bin")) {
            if (in == null) {
                throw new IllegalStateException("resource must ship with enrich but is missing: targeted-english.bin");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read targeted-english.bin", e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static LinearModel read(InputStream source) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(source));
        int magic = in.readInt();
        if (magic != MAGIC) {
            throw new IOException("a model must start with %08x but starts with %08x".formatted(MAGIC, magic));
        }
        int bits = in.readUnsignedByte();
        float largest = in.readFloat();
        Calibration calibration = new Calibration(in.readFloat(), in.readFloat());
        byte[] weights = new byte[LABELS << bits];
        in.readFully(weights);
        return new LinearModel(bits, largest, calibration, weights);
    }

    /** Writes a file of a few megabytes, most of it zeros. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeByte(bits);
        out.writeFloat(largest);
        out.writeFloat(calibration.sentence());
        out.writeFloat(calibration.headline());
        out.write(weights);
    }

    /** The bucket of a feature among two to the power of so many. */
    public static int bucket(int key, int bits) {
        return (key * 0x9E37_79B9) >>> (Integer.SIZE - bits);
    }

    /** Judges what is seen of a target. */
    public Odds judge(Features features) {
        float negative = 0;
        float neutral = 0;
        float positive = 0;
        for (int i = 0; i < features.size(); i++) {
            int at = bucket(features.key(i), bits) * LABELS;
            float value = features.value(i);
            negative += weight(at) * value;
            neutral += weight(at + 1) * value;
            positive += weight(at + 2) * value;
        }
        double factor = 1 / calibration.temperature(features.genre());
        return Odds.of(negative * factor, neutral * factor, positive * factor);
    }

    private float weight(int at) {
        return values[weights[at] & 0xFF];
    }
}
