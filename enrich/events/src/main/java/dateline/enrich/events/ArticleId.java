package dateline.enrich.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Makes the id of an article from its address. Whether it was fetched with or without encryption, with or without
 * {@code www.} or a slash at the end, it is the same article.
 */
public final class ArticleId {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;

    private ArticleId() {}

    /** The id: {@code a} and 26 letters and digits, the same for all times and machines. */
    public static String of(URI url) {
        return "a" + base32(sha256(key(url)));
    }

    private static String key(URI url) {
        String authority = url.getRawAuthority();
        String host = authority.startsWith("www.") ? authority.substring(4) : authority;
        String path = url.getRawPath();
        String trimmed = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return host + trimmed + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The first 130 bits, five to a letter. */
    private static String base32(byte[] bytes) {
        StringBuilder letters = new StringBuilder(LENGTH);
        int bits = 0;
        int buffer = 0;
        for (int i = 0; letters.length() < LENGTH; i++) {
            buffer = buffer << 8 | (bytes[i] & 0xFF);
            bits += 8;
            while (bits >= 5 && letters.length() < LENGTH) {
                bits -= 5;
                letters.append(ALPHABET.charAt(buffer >> bits & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        return letters.toString();
    }
}
