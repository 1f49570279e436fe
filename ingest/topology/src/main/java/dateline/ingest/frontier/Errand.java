package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.FeedKind;
import dateline.ingest.fetch.FetchRequest;
import dateline.ingest.fetch.Validators;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a virtual thread is sent out for. */
sealed interface Errand {
    /** The request to be made. */
    FetchRequest request();

    /**
     * Fetch a page.
     *
     * @param queued the entry that asks for it
     * @param request the request to be made
     */
    record Look(Queue.Queued queued, FetchRequest request) implements Errand {
        public Look {
            requireNonNull(queued, "queued");
            requireNonNull(request, "request");
        }
    }

    /**
     * Ask for a robots.txt, or for what one redirects to.
     *
     * @param url where
     * @param robots the robots.txt that is at stake
     * @param hops number of redirects that led here; 0: none
     */
    record Ask(URI url, URI robots, int hops) implements Errand {
        public Ask {
            requireNonNull(url, "url");
            requireNonNull(robots, "robots");
        }

        @Override
        public FetchRequest request() {
            return new FetchRequest(url, FetchRequest.Expected.ROBOTS, Validators.NONE);
        }
    }

    /**
     * Ask a hub to tell of news in a feed.
     *
     * @param request the request to be made
     */
    record Subscribe(FetchRequest request) implements Errand {
        public Subscribe {
            requireNonNull(request, "request");
        }
    }

    /**
     * Poll a feed.
     *
     * @param feed which
     * @param what what it should be
     * @param digest SHA-256 of the document that is known; absent: none is
     * @param request the request to be made
     */
    record Poll(URI feed, FeedKind what, @Nullable String digest, FetchRequest request) implements Errand {
        public Poll {
            requireNonNull(feed, "feed");
            requireNonNull(what, "what");
            requireNonNull(request, "request");
        }
    }
}
