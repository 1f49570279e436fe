package dateline.enrich.text;

import java.util.Arrays;

/** Translates between Java chars and code points of one text. */
final class CodePoints {
    /** Positions of the second halves of surrogate pairs. */
    private final int[] seconds;

    CodePoints(String text) {
        seconds = text.chars().allMatch(c -> !Character.isSurrogate((char) c)) ? new int[0] : seconds(text);
    }

    private static int[] seconds(String text) {
        int[] found = new int[text.length()];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** How many code points lie before a char. */
    int before(int index) {
        int at = Arrays.binarySearch(seconds, index);
        return index - (at >= 0 ? at : -at - 1);
    }

    /** The char at which a code point starts; the text must have that many. */
    int charOf(int codePoint) {
        int low = codePoint;
        int high = codePoint + seconds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before(middle) < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return isSecond(low) ? low + 1 : low;
    }

    private boolean isSecond(int index) {
        return Arrays.binarySearch(seconds, index) >= 0;
    }
}
