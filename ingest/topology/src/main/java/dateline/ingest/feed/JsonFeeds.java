package dateline.ingest.feed;

import dateline.ingest.events.JsonSerde;
import dateline.ingest.feed.Reading.Listing;
import dateline.ingest.feed.Reading.Unreadable;
import dateline.ingest.websub.Hub;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonFeeds {
    private static final String VERSION = "https://jsonfeed.org/version/1";

    private JsonFeeds() {}

    static Reading read(String text, URI base) {
        try {
            JsonNode feed = JsonSerde.mapper().readTree(text);
            String version = text(feed, "version");
            if (version == null || !version.startsWith(VERSION)) {
                return new Unreadable("is JSON, but no JSON Feed");
            }
            List<Item> items = feed.path("items")
                    .valueStream()
                    .flatMap(item -> item(item, base))
                    .limit(FeedReader.MAXIMUM_ITEMS)
                    .toList();
            return new Listing(items, List.of(), Wishes.NONE, hub(feed, base));
        } catch (JacksonException e) {
            return new Unreadable("is not well-formed JSON: " + e.getOriginalMessage());
        }
    }

    private static @Nullable Hub hub(JsonNode feed, URI base) {
        return feed.path("hubs")
                .valueStream()
                .filter(hub -> "WebSub".equalsIgnoreCase(text(hub, "type")))
                .findFirst()
                .map(hub -> Hubs.hub(text(hub, "url"), text(feed, "feed_url"), base))
                .orElse(null);
    }

    private static Stream<Item> item(JsonNode item, URI base) {
        String url = text(item, "url");
        String id = text(item, "id");
        String link = url == null && id != null && id.startsWith("http") ? id : url;
        return link == null
                ? Stream.empty()
                : Stream.of(new Item(
                        Links.absolute(base, link),
                        text(item, "title"),
                        Dates.read(text(item, "date_published")),
                        Dates.read(text(item, "date_modified"))));
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() && !value.stringValue().isBlank()
                ? value.stringValue().strip()
                : null;
    }
}
