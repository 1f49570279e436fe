package dateline.ingest.feed;

import static java.util.Objects.requireNonNull;

import dateline.ingest.websub.Hub;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in a document that should list articles. */
public sealed interface Reading {
    /**
     * The document could be read.
     *
     * @param items what it lists, in its order
     * @param leads other documents that list articles
     * @param wishes when it wants to be left alone
     * @param hub who tells of news in it; absent: nobody
     */
    record Listing(
            List<Item> items,
            List<Lead> leads,
            Wishes wishes,
            @Nullable Hub hub) implements Reading {
        /** A document that does not say when it wants to be left alone. */
        public Listing(List<Item> items, List<Lead> leads) {
            this(items, leads, Wishes.NONE, null);
        }

        public Listing {
            requireNonNull(wishes, "wishes");
            items = List.copyOf(items);
            leads = List.copyOf(leads);
        }
    }

    /**
     * The document is not what it should be.
     *
     * @param why for people
     */
    record Unreadable(String why) implements Reading {
        public Unreadable {
            requireNonNull(why, "why");
        }
    }
}
