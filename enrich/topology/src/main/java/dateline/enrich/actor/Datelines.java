package dateline.enrich.actor;

import dateline.enrich.text.Token;

/** Knows the place that opens a report: "ANKARA, Aug 2 (Agency) - " or "PARIS — ". */
final class Datelines {
    private static final int LATEST_START = 3;
    private static final int LATEST_DASH = 14;

    private Datelines() {}

    static boolean isDateline(Reading reading, Location location) {
        if (location.first() > LATEST_START) {
            return false;
        }
        for (int i = location.last() + 1; i < Math.min(reading.size(), LATEST_DASH); i++) {
            if (isDash(reading, i)) {
                return true;
            }
            if (isRunningText(reading.token(i))) {
                return false;
            }
        }
        return false;
    }

    /** A dash with space around it; a hyphen within a word is none. */
    private static boolean isDash(Reading reading, int i) {
        Token token = reading.token(i);
        boolean dash = token.is("—") || token.is("–") || token.is("-") || token.is("―");
        return dash && (!token.is("-") || !token.touches(reading.token(i - 1)));
    }

    private static boolean isRunningText(Token token) {
        return token.isWord()
                && !token.isCapitalised()
                && !Character.isDigit(token.word().charAt(0));
    }
}
