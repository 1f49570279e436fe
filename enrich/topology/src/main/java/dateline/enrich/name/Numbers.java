package dateline.enrich.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Writes ascending numbers as the gaps between them, in as few bytes as each needs. */
final class Numbers {
    private Numbers() {}

    static void write(DataOutputStream out, int[] ascending) throws IOException {
        out.writeInt(ascending.length);
        int last = Integer.MIN_VALUE;
        for (int number : ascending) {
            int gap = number - last;
            while ((gap & ~0x7F) != 0) {
                out.writeByte((gap & 0x7F) | 0x80);
                gap >>>= 7;
            }
            out.writeByte(gap);
            last = number;
        }
    }

    static int[] read(DataInputStream in) throws IOException {
        int[] numbers = new int[in.readInt()];
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < numbers.length; i++) {
            int gap = 0;
            int shift = 0;
            int part;
            do {
                part = in.readUnsignedByte();
                gap |= (part & 0x7F) << shift;
                shift += 7;
            } while (part >= 0x80);
            last += gap;
            numbers[i] = last;
        }
        return numbers;
    }
}
