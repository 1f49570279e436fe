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
     */
    record Listing(List<Item> items, List<Lead> leads) implements Reading {
        public Listing {
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
