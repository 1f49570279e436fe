package dateline.ingest.warc;

import static java.util.Objects.requireNonNull;

import dateline.ingest.events.RawPage;

/** What a record of an archive turned out to be. */
public sealed interface Archived {
    /** Where the record begins, in bytes from the beginning of the file. */
    long position();

    /**
     * A page, as if it had been fetched.
     *
     * @param page the page; its discovery is absent unless Dateline wrote the archive
     * @param position where the record begins
     */
    record Page(RawPage page, long position) implements Archived {
        public Page {
            requireNonNull(page, "page");
        }
    }

    /**
     * Something else, or a page that would not have been taken from the web either.
     *
     * @param why in a word: the record's type, {@code status}, or the outcome that a fetch would have had
     * @param position where the record begins
     */
    record Other(String why, long position) implements Archived {
        public Other {
            requireNonNull(why, "why");
        }
    }
}
