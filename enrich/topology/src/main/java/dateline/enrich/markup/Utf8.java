package dateline.enrich.markup;

/**
 * How much of some bytes is UTF-8.
 *
 * @param sequences characters of two bytes and more that are well formed
 * @param faults bytes that fit nowhere
 */
record Utf8(int sequences, int faults) {
    static Utf8 of(Bytes page) {
        byte[] bytes = page.array();
        int sequences = 0;
        int faults = 0;
        int i = 0;
        while (i < bytes.length) {
            i += page.lengthOfAscii(i);
            if (i == bytes.length) {
                break;
            }
            int length = length(bytes, i);
            sequences += length > 1 ? 1 : 0;
            faults += length == 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        return new Utf8(sequences, faults);
    }

    /** Whether the bytes are UTF-8, but for a broken character here and there. */
    boolean isLikely() {
        return faults == 0 || sequences > 4 * faults;
    }

    /** Whether no other encoding would look like that. */
    boolean isCertain() {
        return sequences > 1 && isLikely();
    }

    /** Length of the character that starts there; 0 where none does. One that the end cuts off is no fault. */
    private static int length(byte[] bytes, int start) {
        int expected = expected(bytes[start]);
        for (int i = start + 1; i < start + expected; i++) {
            if (i == bytes.length) {
                return bytes.length - start;
            }
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return expected;
    }

    private static int expected(byte first) {
        int value = first & 0xFF;
        if (value < 0x80) {
            return 1;
        }
        if (value >= 0xC2 && value < 0xE0) {
            return 2;
        }
        if (value >= 0xE0 && value < 0xF0) {
            return 3;
        }
        return value >= 0xF0 && value < 0xF5 ? 4 : 0;
    }
}
