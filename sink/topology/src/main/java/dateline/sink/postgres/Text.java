package dateline.sink.postgres;

import org.jspecify.annotations.Nullable;

/** Makes text fit for PostgreSQL, which takes neither NUL nor half of a surrogate pair. */
final class Text {
    private static final char REPLACEMENT = '\uFFFD';

    private Text() {}

    static @Nullable String fit(@Nullable String text) {
        if (text == null || text.codePoints().noneMatch(Text::isUnfit)) {
            return text;
        }
        StringBuilder fit = new StringBuilder(text.length());
        text.codePoints().forEach(point -> fit.appendCodePoint(isUnfit(point) ? REPLACEMENT : point));
        return fit.toString();
    }

    /** JSON may write them as escapes, too. A backslash that is itself escaped is left alone. */
    static String fitJson(String json) {
        if (json.indexOf("\\u") < 0) {
            return String.valueOf(fit(json));
        }
        StringBuilder fit = new StringBuilder(json.length());
        int at = 0;
        while (at < json.length()) {
            at = copy(json, at, fit);
        }
        return String.valueOf(fit(fit.toString()));
    }

    private static int copy(String json, int at, StringBuilder to) {
        char first = json.charAt(at);
        if (first != '\\' || at + 1 >= json.length()) {
            to.append(first);
            return at + 1;
        }
        if (json.charAt(at + 1) != 'u' || at + 6 > json.length()) {
            to.append(json, at, at + 2);
            return at + 2;
        }
        char meant = (char) Integer.parseInt(json.substring(at + 2, at + 6), 16);
        if (meant == 0 || Character.isSurrogate(meant)) {
            to.append(meant == 0 ? REPLACEMENT : meant);
        } else {
            to.append(json, at, at + 6);
        }
        return at + 6;
    }

    private static boolean isUnfit(int point) {
        return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
