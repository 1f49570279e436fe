package dateline.sink.revision;

/**
 * The size of a change between two texts: what lies between their common beginning and their common end.
 *
 * @param added code points there in the new text
 * @param removed code points there in the old text
 */
record TextChange(int added, int removed) {
    static TextChange between(String before, String after) {
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
        return new TextChange(now.length - start - end, old.length - start - end);
    }
}
