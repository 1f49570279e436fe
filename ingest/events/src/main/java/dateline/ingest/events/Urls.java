package dateline.ingest.events;

import java.net.URI;

/** The one rule that addresses in events share. */
final class Urls {
    private Urls() {}

    /** Refuses what is not an absolute http or https address with a host. */
    static URI requireHttp(String what, URI url) {
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!http || url.getHost() == null) {
            throw new IllegalArgumentException(
                    what + " must be an http or https address with a host but is '" + url + "'");
        }
        return url;
    }
}
