package dateline.enrich.markup;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Markup before it is decoded, in an encoding in which a byte of ASCII is always that. Only reads its array. */
final class Bytes {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final byte[] array;

    Bytes(byte[] array) {
        this.array = array;
    }

    byte[] array() {
        return array;
    }

    int length() {
        return array.length;
    }

    /** The byte at a place; 0 beyond the end. */
    byte at(int place) {
        return place < array.length ? array[place] : 0;
    }

    /** Where a byte stands next; behind the end where it does not. */
    int indexOf(char wanted, int from) {
        long pattern = wanted * ONES;
        int at = from;
        while (at + Long.BYTES <= array.length && !holdsZero((long) EIGHT.get(array, at) ^ pattern)) {
            at += Long.BYTES;
        }
        while (at < array.length && array[at] != wanted) {
            at++;
        }
        return at;
    }

    /** Whether one of the eight bytes of a number is zero. */
    private static boolean holdsZero(long eight) {
        return (eight - ONES & ~eight & HIGH_BITS) != 0;
    }

    /** How many bytes from a place on are ASCII for sure; it looks at eight at a time. */
    int lengthOfAscii(int from) {
        int at = from;
        while (at + Long.BYTES <= array.length && ((long) EIGHT.get(array, at) & HIGH_BITS) == 0) {
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
        if (from + text.length() > array.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (array[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a tag's name stands there, whatever its case, and ends there. */
    boolean isName(String name, int from) {
        for (int i = 0; i < name.length(); i++) {
            if ((at(from + i) | 0x20) != name.charAt(i)) {
                return false;
            }
        }
        byte end = at(from + name.length());
        return isSpace(end) || end == '/' || end == '>';
    }

    boolean isLetter(int place) {
        int lower = at(place) | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    boolean isSpaceAt(int place) {
        return isSpace(at(place));
    }

    private static boolean isSpace(byte value) {
        return value == ' ' || value == '\n' || value == '\t' || value == '\r' || value == '\f';
    }

    /** Where a tag ends whose attributes start there: behind its bracket, which stands in no quoted value. */
    int endOfTag(int from) {
        int at = from;
        while (at < array.length) {
            byte value = array[at];
            if (value == '>') {
                return at + 1;
            }
            if (value == '<') {
                return at;
            }
            at = isSpace(value) || value == '/' ? at + 1 : endOfAttribute(at);
        }
        return at;
    }

    private int endOfAttribute(int from) {
        int end = from + 1;
        while (end < array.length && !isSpace(array[end]) && !isOneOf(array[end], "/>=")) {
            end++;
        }
        int equals = afterSpaces(end);
        return at(equals) == '=' ? endOfValue(afterSpaces(equals + 1)) : end;
    }

    private int endOfValue(int from) {
        byte quote = at(from);
        if (quote == '"' || quote == '\'') {
            return indexOf((char) quote, from + 1) + 1;
        }
        int end = from;
        while (end < array.length && !isSpace(array[end]) && array[end] != '>') {
            end++;
        }
        return end;
    }

    private int afterSpaces(int from) {
        int at = from;
        while (at < array.length && isSpace(array[at])) {
            at++;
        }
        return at;
    }

    private static boolean isOneOf(byte value, String wanted) {
        return wanted.indexOf(value) >= 0;
    }
}
