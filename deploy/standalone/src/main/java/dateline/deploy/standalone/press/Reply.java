package dateline.deploy.standalone.press;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a site answers.
 *
 * @param status HTTP status
 * @param type media type of the body
 * @param body the whole text
 * @param modified when it last changed; absent: it has no validators and is always sent in full
 */
record Reply(int status, String type, String body, @Nullable Instant modified) {
    /** RFC 9110's date, which has two digits for the day where RFC_1123_DATE_TIME has one or two. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final int TAG_DIGITS = 20;

    static Reply dated(String type, String body, Instant modified) {
        return new Reply(200, type, body, modified);
    }

    static Reply plain(int status, String body) {
        return new Reply(status, "text/plain; charset=utf-8", body, null);
    }

    static String httpDate(Instant instant) {
        return HTTP_DATE.format(instant);
    }

    /** A strong entity tag: two replies have the same one if and only if their bodies are equal. */
    String tag() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(digest).substring(0, TAG_DIGITS) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * Whether the reader already has this body.
     *
     * @param tags its If-None-Match, which wins over the date where both are given
     * @param since its If-Modified-Since
     */
    boolean isKnown(@Nullable String tags, @Nullable String since) {
        if (modified == null) {
            return false;
        }
        return tags != null ? isAmong(tags) : since != null && !isAfter(modified, since);
    }

    private boolean isAmong(String tags) {
        String tag = tag();
        return Arrays.stream(tags.split(",", -1))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }

    private static boolean isAfter(Instant modified, String since) {
        try {
            Instant known = HTTP_DATE.parse(since, Instant::from);
            return modified.truncatedTo(ChronoUnit.SECONDS).isAfter(known);
        } catch (DateTimeException e) {
            return true;
        }
    }
}
