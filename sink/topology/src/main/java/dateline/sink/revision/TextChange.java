package dateline.sink.revision;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of a change between two texts: what lies between their common beginning and their common end.
 *
 * @param added code points there in the new text
 * @param removed code points there in the old text
 * @param similarity twice the words that both texts have, by all words
 */
record TextChange(int added, int removed, double similarity) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    static TextChange between(String before, String after) {
        if (before.equals(after)) {
            return new TextChange(0, 0, 1);
        }
        int[] old = before.codePoints().toArray();
        int[] now = after.codePoints().toArray();
        int shorter = Math.min(old.length, now.length);
        int start = 0;
        while (start < shorter && old[start] == now[start]) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && old[old.length - 1 - end] == now[now.length - 1 - end]) {
            end++;
        }
        return new TextChange(now.length - start - end, old.length - start - end, similarity(before, after));
    }

    private static double similarity(String before, String after) {
        Map<String, Integer> left = new HashMap<>();
        Matcher word = WORD.matcher(before);
        int words = 0;
        for (; word.find(); words++) {
            left.merge(word.group(), 1, Integer::sum);
        }
        int common = 0;
        for (word = WORD.matcher(after); word.find(); words++) {
            if (left.merge(word.group(), -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return words == 0 ? 0 : 2.0 * common / words;
    }
}
