package dateline.ingest.websub;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that hubs call. Each says which feed it is for and is signed, so that any instance can tell one of ours
 * from another without remembering it. Thread-safe.
 */
public final class Callback {
    private static final int MAC_BYTES = 16;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** How hubs sign, by what stands before the signature. */
    private static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private final String base;
    private final byte[] secret;

    /**
     * What a callback is for.
     *
     * @param feed the feed as it is polled
     * @param topic the feed as its hub knows it
     */
    public record Subject(URI feed, URI topic) {}

    private Callback(String base, byte[] secret) {
        this.base = base;
        this.secret = secret;
    }

    /** As the settings want it; empty: no hub is to call. */
    public static Optional<Callback> of(WebSubSettings settings) {
        URI callback = settings.callback();
        String secret = settings.secret();
        if (callback == null || secret == null) {
            return Optional.empty();
        }
        String base = callback.toString();
        return Optional.of(new Callback(base.endsWith("/") ? base : base + "/", secret.getBytes(UTF_8)));
    }

    /** The form that asks a hub to tell of news in a feed, as it is posted. */
    public String subscription(Subject subject, Duration lease) {
        return "hub.mode=subscribe&hub.topic=" + encoded(subject.topic().toString())
                + "&hub.callback=" + encoded(base + token(subject))
                + "&hub.lease_seconds=" + lease.toSeconds()
                + "&hub.secret=" + key(subject.feed());
    }

    /** What the last step of a called path is for; empty: it is none of ours. */
    public Optional<Subject> subject(String token) {
        int dot = token.indexOf('.');
        try {
            byte[] subject = Base64.getUrlDecoder().decode(dot < 0 ? "" : token.substring(0, dot));
            String[] urls = new String(subject, UTF_8).split("\n", 2);
            return isOurs(token, subject) && urls.length == 2
                    ? Optional.of(new Subject(URI.create(urls[0]), URI.create(urls[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a message about a feed comes from the hub that was asked. */
    public boolean isSigned(URI feed, byte[] message, @Nullable String signature) {
        String[] parts = signature == null ? new String[0] : signature.strip().split("=", 2);
        String algorithm = parts.length < 2 ? null : ALGORITHMS.get(parts[0]);
        if (algorithm == null) {
            return false;
        }
        byte[] wanted = mac(algorithm, key(feed).getBytes(US_ASCII), message);
        return MessageDigest.isEqual(HexFormat.of().formatHex(wanted).getBytes(US_ASCII), parts[1].getBytes(UTF_8));
    }

    private String token(Subject subject) {
        byte[] text = (subject.feed() + "\n" + subject.topic()).getBytes(UTF_8);
        return BASE64.encodeToString(text) + "." + BASE64.encodeToString(seal(text));
    }

    private boolean isOurs(String token, byte[] subject) {
        String wanted = BASE64.encodeToString(subject) + "." + BASE64.encodeToString(seal(subject));
        return MessageDigest.isEqual(wanted.getBytes(US_ASCII), token.getBytes(UTF_8));
    }

    private byte[] seal(byte[] text) {
        return Arrays.copyOf(mac("HmacSHA256", secret, text), MAC_BYTES);
    }

    /** The secret that is shared with the hub of a feed. */
    private String key(URI feed) {
        byte[] text = ("key\n" + feed).getBytes(UTF_8);
        return HexFormat.of().formatHex(mac("HmacSHA256", secret, text));
    }

    private static byte[] mac(String algorithm, byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
