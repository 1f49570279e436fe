package dateline.ingest.fetch;

/** Makes one HTTP exchange. Blocks; thread-safe; meant to be called from virtual threads. */
@FunctionalInterface
public interface Fetcher {
    /** What came of one request. Redirects are told, not followed: each hop is its host's own business. */
    Fetched fetch(FetchRequest request);
}
