package dateline.enrich.content;

import java.util.Arrays;

/** A line of text as it grows, its white space collapsed. For one thread. */
final class Line {
    private char[] chars = new char[1_024];
    private int length;
    private boolean gap;

    /** Adds a text as markup holds it. */
    void append(String text) {
        int from = room(text.length() + 1);
        text.getChars(0, text.length(), chars, from);
        int to = from + text.length();
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if ((c > ' ' && c < 0x7F) || (!Spaces.isSpace(c) && !Spaces.isWithoutWidth(c))) {
                add(c);
            } else {
                gap |= Spaces.isSpace(c);
            }
        }
    }

    /** Makes room, and says from where on it may be written to: the text shrinks, if anything, as it is moved down. */
    private int room(int more) {
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, 2 * (length + more));
        }
        return length + 1;
    }

    private void add(char c) {
        if (gap && length > 0) {
            chars[length++] = ' ';
        }
        gap = false;
        chars[length++] = c;
    }

    /** Ends a word. */
    void space() {
        gap = true;
    }

    /** How many chars there are. */
    int length() {
        return length;
    }

    /** How many words there are from some char on. */
    int words(int start) {
        return Words.count(chars, start, length);
    }

    void clear() {
        length = 0;
        gap = false;
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
