package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

import dateline.ingest.feed.Lead;
import dateline.ingest.fetch.Validators;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the last document that was read at a polled address.
 *
 * @param validators what the server gave for a conditional request
 * @param digest SHA-256 of the document; absent: none was read
 * @param items hashes of what it listed
 * @param leads where it led
 */
record Memory(Validators validators, @Nullable String digest, List<Long> items, List<Lead> leads) {
    static final Memory NONE = new Memory(Validators.NONE, null, List.of(), List.of());

    Memory {
        requireNonNull(validators, "validators");
        items = List.copyOf(items);
        leads = List.copyOf(leads);
    }

    /** As the document was found to be still; one that is to be read anew is asked for without condition. */
    Memory validatedBy(Validators newer) {
        return digest == null ? this : new Memory(newer.or(validators), digest, items, leads);
    }

    /** As if the document had never been read, but for where it led. */
    Memory leadsAlone() {
        return new Memory(Validators.NONE, null, List.of(), leads);
    }

    /** The document is to be had elsewhere, and only there. */
    Memory movedTo(Lead target) {
        return new Memory(Validators.NONE, null, items, List.of(target));
    }
}
