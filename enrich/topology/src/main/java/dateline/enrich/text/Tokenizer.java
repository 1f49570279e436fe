package dateline.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into words, numbers and marks. Initials and initialisms keep their dots (J., U.S.), hyphens stand alone,
 * the possessive is parted from its word, and scripts without spaces give a token for each character. For one text.
 */
final class Tokenizer {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "maj", "capt", "cmdr", "adm", "sen", "rep",
            "gov", "pres", "st", "jr", "sr", "rev", "hon", "vs", "no", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
            "sep", "sept", "oct", "nov", "dec", "inc", "corp", "co", "ltd", "approx", "dept", "fig", "bros", "messrs",
            "mt", "ft");

    private final String text;
    private final int length;
    private final List<Token> tokens = new ArrayList<>();
    private int sentence;
    private boolean mayEnd;

    Tokenizer(String text, int length) {
        this.text = text;
        this.length = length;
    }

    List<Token> tokens() {
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            if (c == '\n') {
                startSentence();
                i++;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                i++;
            } else {
                i = take(i);
            }
        }
        return List.copyOf(tokens);
    }

    private int take(int start) {
        int end = end(start);
        boolean word = Character.isLetterOrDigit(text.codePointAt(start));
        if (mayEnd && startsSentence(start)) {
            startSentence();
        }
        String found = text.substring(start, end);
        tokens.add(new Token(found, start, end, sentence));
        mayEnd = word ? false : endsSentence(found) || (mayEnd && isClosing(found.charAt(0)));
        return end;
    }

    private void startSentence() {
        if (!tokens.isEmpty() && tokens.getLast().sentence() == sentence) {
            sentence++;
        }
        mayEnd = false;
    }

    /** After a full stop, a space and then a capital, a digit or an opening mark start a sentence. */
    private boolean startsSentence(int start) {
        char c = text.charAt(start);
        boolean parted = (start > 0 && Character.isWhitespace(text.charAt(start - 1))) || isUnspaced(c);
        return (parted && !Character.isLowerCase(c) && !isClosing(c)) || isUnspaced(c);
    }

    private boolean endsSentence(String mark) {
        return switch (mark.charAt(0)) {
            case '!', '?', '。', '！', '？', '…', '؟', '।' -> true;
            case '.' -> tokens.size() < 2 || !isAbbreviation(tokens.get(tokens.size() - 2));
            default -> false;
        };
    }

    private static boolean isAbbreviation(Token token) {
        return token.isCapitalised()
                && (token.word().length() == 1
                        || ABBREVIATIONS.contains(token.word().toLowerCase(Locale.ROOT)));
    }

    private static boolean isClosing(char c) {
        return "\"'”’»)]」』".indexOf(c) >= 0;
    }

    private int end(int start) {
        int first = text.codePointAt(start);
        int next = start + Character.charCount(first);
        if (!Character.isLetterOrDigit(first) || isUnspaced(text.charAt(start))) {
            return Math.min(next, length);
        }
        int initials = initials(start);
        return initials > start ? initials : word(next);
    }

    /** The end of "U.S." or "J.R.R."; the start itself where there is none. */
    private int initials(int start) {
        int i = start;
        while (i + 1 < length && Character.isUpperCase(text.charAt(i)) && text.charAt(i + 1) == '.') {
            i += 2;
        }
        boolean several = i - start > 2;
        boolean midword = i < length && Character.isLetterOrDigit(text.charAt(i)) && !several;
        return several && !midword ? i : start;
    }

    private int word(int from) {
        int i = from;
        while (i < length) {
            int point = text.codePointAt(i);
            if (isUnspaced(text.charAt(i)) || !isInner(i, point)) {
                return i;
            }
            i += Character.charCount(point);
        }
        return Math.min(i, length);
    }

    private boolean isInner(int i, int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK
                || ((point == '.' || point == ',') && isBetweenDigits(i))
                || ((point == '\'' || point == '’') && joins(i));
    }

    private boolean isBetweenDigits(int i) {
        return i + 1 < length && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
    }

    /** An apostrophe joins (don't, O'Neill), but for the possessive and for the short words of French and Italian. */
    private boolean joins(int i) {
        if (i + 1 >= length || !Character.isLetter(text.charAt(i + 1))) {
            return false;
        }
        boolean possessive = (text.charAt(i + 1) == 's' || text.charAt(i + 1) == 'S')
                && (i + 2 >= length || !Character.isLetterOrDigit(text.charAt(i + 2)));
        return !possessive && !isElision(i);
    }

    private boolean isElision(int i) {
        int start = i - 1;
        while (start > 0 && i - start <= 6 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String before = text.substring(start, i).toLowerCase(Locale.ROOT);
        return Set.of("l", "d", "qu", "s", "n", "j", "m", "c", "dell", "nell", "all", "dall", "sull", "un")
                .contains(before);
    }

    private static boolean isUnspaced(char c) {
        return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF);
    }
}
