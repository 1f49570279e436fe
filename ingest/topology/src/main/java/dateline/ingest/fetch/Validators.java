package dateline.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave so that it can be asked later whether a document has changed. A value that could not be sent back
 * in a header is dropped.
 *
 * @param etag the entity tag, quotes included; absent: none was given
 * @param lastModified the date of change as the server wrote it; absent: none was given
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    /** Nothing is known: the request is not conditional. */
    public static final Validators NONE = new Validators(null, null);

    private static final int LONGEST = 512;

    public Validators {
        etag = sendable(etag);
        lastModified = sendable(lastModified);
    }

    /** These, or the older ones where the server gave none, as happens in answers without a body. */
    public Validators or(Validators older) {
        return equals(NONE) ? older : this;
    }

    private static @Nullable String sendable(@Nullable String value) {
        if (value == null || value.isEmpty() || value.length() > LONGEST) {
            return null;
        }
        return value.chars().allMatch(c -> c >= ' ' && c <= '~') ? value : null;
    }
}
