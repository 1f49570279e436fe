package dateline.enrich.markup;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Markup before it is decoded, in an encoding in which a byte of ASCII is always that. Only reads its array. */
final class Bytes {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private static final int SPACE = 1;
    private static final int SLASH = 1 << 1;
    private static final int ANGLE = 1 << 2;
    private static final int EQUALS = 1 << 3;
    /** The kind of each byte that ends something in a tag. */
    private static final byte[] KINDS = new byte[256];

    static {
        for (char space : new char[] {' ', '\n', '\t', '\r', '\f'}) {
            KINDS[space] = SPACE;
        }
        KINDS['/'] = SLASH;
        KINDS['<'] = ANGLE;
        KINDS['>'] = ANGLE;
        KINDS['='] = EQUALS;
    }

    private final byte[] array;
    private final int length;

    Bytes(byte[] array) {
        this(array, array.length);
    }

    /** The first bytes of an array. */
    Bytes(byte[] array, int length) {
        this.array = array;
        this.length = length;
    }

    /** The bytes of a text that is ASCII. */
    static Bytes of(String text) {
        return new Bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    byte[] array() {
        return array;
    }

    int length() {
        return length;
    }

    /** Decodes what there is from a place on; what is malformed becomes U+FFFD. */
    Reader reader(int start, Charset charset) {
        return new InputStreamReader(new ByteArrayInputStream(array, start, length - start), charset);
    }

    /** The byte at a place; 0 beyond the end. */
    byte at(int place) {
        return place < length ? array[place] : 0;
    }

    /** Where a byte stands next; behind the end where it does not. Looks at eight at a time. */
    int indexOf(char wanted, int from) {
        long pattern = wanted * ONES;
        int at = from;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            long eight = (long) EIGHT.get(array, at) ^ pattern;
            long zero = eight - ONES & ~eight & HIGH_BITS;
            if (zero != 0) {
                return at + Long.numberOfTrailingZeros(zero) / Byte.SIZE;
            }
        }
        while (at < length && array[at] != wanted) {
            at++;
        }
        return at;
    }

    /** How many bytes from a place on are ASCII for sure; it looks at eight at a time. */
    int lengthOfAscii(int from) {
        int at = from;
        while (at + Long.BYTES <= length && ((long) EIGHT.get(array, at) & HIGH_BITS) == 0) {
            at += Long.BYTES;
        }
        return at - from;
    }

    /** Where a text stands next, up to some place; that place where it does not. */
    int indexOf(String wanted, int from, int to) {
        int at = indexOf(wanted.charAt(0), from);
        while (at < to && !startsWith(wanted, at)) {
            at = indexOf(wanted.charAt(0), at + 1);
        }
        return Math.min(at, to);
    }

    boolean startsWith(String text, int from) {
        if (from + text.length() > length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (array[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text in lower case is what stands between two places, whatever its case there. */
    boolean reads(String text, int start, int end) {
        if (text.length() != end - start) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (lower(start + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text in lower case stands somewhere between two places, whatever its case there. */
    boolean mentions(String text, int start, int end) {
        for (int i = start; i + text.length() <= end; i++) {
            if (lower(i) == text.charAt(0) && reads(text, i, i + text.length())) {
                return true;
            }
        }
        return false;
    }

    /** A letter in lower case; some other byte for what is none. */
    int lower(int place) {
        return at(place) | 0x20;
    }

    /** Whether a tag's name stands there, whatever its case, and ends there. */
    boolean isName(String name, int from) {
        return reads(name, from, from + name.length()) && endsName(from + name.length());
    }

    private boolean endsName(int place) {
        return is(at(place), SPACE) || at(place) == '/' || at(place) == '>';
    }

    /** Whether there is an end tag, with the name that stands between two places. */
    boolean closes(int start, int endOfName, int open) {
        int name = open + 2;
        if (at(open + 1) != '/' || !endsName(name + endOfName - start)) {
            return false;
        }
        for (int i = 0; i < endOfName - start; i++) {
            if (lower(start + i) != lower(name + i)) {
                return false;
            }
        }
        return true;
    }

    boolean isLetter(int place) {
        int lower = at(place) | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    /** Where a comment ends whose text starts there: behind its bracket; behind the end of all where it never does. */
    int endOfComment(int from) {
        int dashes = indexOf("--", from, length());
        while (dashes < length()) {
            if (at(dashes + 2) == '>') {
                return dashes + 3;
            }
            if (startsWith("!>", dashes + 2)) {
                return dashes + 4;
            }
            dashes = indexOf("--", dashes + 1, length());
        }
        return dashes;
    }

    /** Where the name of an element ends. */
    int endOfName(int from) {
        int end = from;
        while (end < length && !is(array[end], SPACE | SLASH | ANGLE)) {
            end++;
        }
        return end;
    }

    /** Where a tag ends whose attributes start there: behind its bracket, which stands in no quoted value. */
    int endOfTag(int from) {
        int place = beforeAttribute(from);
        while (startsAttribute(place)) {
            place = beforeAttribute(endOfAttribute(endOfAttributeName(place)));
        }
        return at(place) == '>' ? place + 1 : place;
    }

    /** Where the next attribute starts, or the tag ends. */
    int beforeAttribute(int from) {
        int place = from;
        while (place < length && is(array[place], SPACE | SLASH)) {
            place++;
        }
        return place;
    }

    /** Whether an attribute starts where one may. */
    boolean startsAttribute(int place) {
        return place < length && !is(array[place], ANGLE);
    }

    int endOfAttributeName(int from) {
        int end = from + 1;
        while (end < length && !is(array[end], SPACE | SLASH | EQUALS) && array[end] != '>') {
            end++;
        }
        return end;
    }

    /** Where an attribute ends whose name ends there. */
    int endOfAttribute(int endOfName) {
        int equals = afterSpaces(endOfName);
        return at(equals) == '=' ? endOfValue(afterSpaces(equals + 1)) : endOfName;
    }

    private int endOfValue(int from) {
        byte quote = at(from);
        if (quote == '"' || quote == '\'') {
            return Math.min(indexOf((char) quote, from + 1) + 1, length);
        }
        int end = from;
        while (end < length && !is(array[end], SPACE) && array[end] != '>') {
            end++;
        }
        return end;
    }

    int afterSpaces(int from) {
        int at = from;
        while (at < length && is(array[at], SPACE)) {
            at++;
        }
        return at;
    }

    /** Whether a byte is of one of some kinds. */
    private static boolean is(byte value, int kinds) {
        return (KINDS[value & 0xFF] & kinds) != 0;
    }
}
