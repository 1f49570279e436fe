package dateline.deploy;

import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes ids for sources that came without one. */
public final class SourceId {
    private static final int LONGEST = 100;

    private SourceId() {}

    /**
     * The host of an address without its {@code www.}.
     *
     * @throws IllegalArgumentException if the address has no host
     */
    public static String of(URI url) {
        @Nullable String host = url.getHost();
        if (host == null) {
            throw new IllegalArgumentException("address must be http or https with a host but is '" + url + "'");
        }
        return of(host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
    }

    /** What of a text may stand in an id. */
    public static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("^[._-]+|[._-]+$", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
