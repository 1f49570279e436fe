package dateline.ingest.frontier;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells people when a feed begins to fail, fails in another way, or comes back; not at each poll. */
final class PollLog {
    private static final Logger LOG = LoggerFactory.getLogger(PollLog.class);

    private PollLog() {}

    static void change(URI feed, FeedState before, FeedState after, String detail) {
        String source = after.followers().getFirst().source().id();
        if (after.trouble() != null && !after.trouble().equals(before.trouble())) {
            LOG.atWarn()
                    .addKeyValue("url", feed)
                    .addKeyValue("source", source)
                    .addKeyValue("reason", after.trouble())
                    .addKeyValue("detail", detail)
                    .log("feed fails");
        }
        if (after.trouble() == null && before.trouble() != null) {
            LOG.atInfo().addKeyValue("url", feed).addKeyValue("source", source).log("feed works again");
        }
    }
}
