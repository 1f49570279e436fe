package dateline.ingest.fetch;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long a server says that its answer stays good (RFC 9111, sections 4.2 and 5.2.2). */
final class Freshness {
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s{0,5}=\\s{0,5}\"?(\\d{1,9})");
    private static final Pattern NEVER = Pattern.compile("(?i)no-cache|no-store");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private Freshness() {}

    /** What is left of it, never negative; zero: the server does not say, or wants to be asked each time. */
    static Duration read(String cacheControl, String age) {
        Matcher stated = MAX_AGE.matcher(cacheControl);
        if (NEVER.matcher(cacheControl).find() || !stated.find()) {
            return Duration.ZERO;
        }
        long passed = SECONDS.matcher(age.strip()).matches() ? Long.parseLong(age.strip()) : 0;
        return Duration.ofSeconds(Math.max(0, Long.parseLong(stated.group(1)) - passed));
    }
}
