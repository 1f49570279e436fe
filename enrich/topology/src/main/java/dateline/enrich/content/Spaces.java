package dateline.enrich.content;

/** Makes the white space of markup that of a text. */
public final class Spaces {
    private Spaces() {}

    /** Collapses every run of white space to one space, strips both ends, and leaves out what has no width. */
    public static String collapse(String text) {
        if (isCollapsed(text)) {
            return text;
        }
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c > ' ' && c < 0x7F;
            if (!plain && isSpace(c)) {
                gap = true;
            } else if (plain || !isWithoutWidth(c)) {
                if (gap && !collapsed.isEmpty()) {
                    collapsed.append(' ');
                }
                gap = false;
                collapsed.append(c);
            }
        }
        return collapsed.toString();
    }

    /** Whether a text is collapsed for sure, as most that stand in attributes are. */
    private static boolean isCollapsed(String text) {
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F || (c == ' ' && last == ' ')) {
                return false;
            }
            last = c;
        }
        return last != ' ' || text.isEmpty();
    }

    /** Whether a text shows nothing. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i)) && !isWithoutWidth(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isSpace(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /** Soft hyphens, zero-width spaces, byte order marks, and the controls above ASCII. */
    static boolean isWithoutWidth(char c) {
        return c == 0x00AD || c == 0x200B || c == 0xFEFF || (c >= 0x7F && c <= 0x9F);
    }
}
