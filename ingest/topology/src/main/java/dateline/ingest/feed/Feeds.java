package dateline.ingest.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dateline.ingest.feed.Reading.Listing;
import dateline.ingest.feed.Reading.Unreadable;
import java.io.StringReader;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom. */
final class Feeds {
    private Feeds() {}

    static Reading read(String text, URI base) {
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        try {
            List<Item> items = input.build(new StringReader(text)).getEntries().stream()
                    .flatMap(entry -> item(entry, base))
                    .limit(FeedReader.MAXIMUM_ITEMS)
                    .toList();
            return new Listing(items, List.of());
        } catch (FeedException | IllegalArgumentException e) {
            return new Unreadable("is not a well-formed feed: " + e.getMessage());
        }
    }

    private static Stream<Item> item(SyndEntry entry, URI base) {
        String link = link(entry);
        return link == null
                ? Stream.empty()
                : Stream.of(new Item(
                        Links.absolute(base, link),
                        entry.getTitle(),
                        time(entry.getPublishedDate()),
                        time(entry.getUpdatedDate())));
    }

    /** The link, or the id where that is all there is and an address. */
    private static @Nullable String link(SyndEntry entry) {
        String link = entry.getLink();
        if (link != null && !link.isBlank()) {
            return link;
        }
        String id = entry.getUri();
        return id != null && id.startsWith("http") ? id : null;
    }

    private static @Nullable OffsetDateTime time(@Nullable Date date) {
        return date == null ? null : date.toInstant().atOffset(ZoneOffset.UTC);
    }
}
