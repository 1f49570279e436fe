package dateline.ingest.feed;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What was found in a document that should list articles. */
public sealed interface Reading {
    /**
     * The document could be read.
     *
     * @param items what it lists, in its order
     * @param leads other documents that list articles
     * @param wishes when it wants to be left alone
     */
    record Listing(List<Item> items, List<Lead> leads, Wishes wishes) implements Reading {
        /** A document that does not say when it wants to be left alone. */
        public Listing(List<Item> items, List<Lead> leads) {
            this(items, leads, Wishes.NONE);
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
