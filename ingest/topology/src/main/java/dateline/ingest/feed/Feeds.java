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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom. */
final class Feeds {
    private static final int LONGEST_HEAD = 4000;
    private static final Pattern RSS_VERSION =
            Pattern.compile("<rss\\s[^<>]{0,2000}?version\\s*=\\s*[\"']([^\"'<>]{0,20})");
    /** What follows the milliseconds of a time, as programs in Python, Go and Rust write it. */
    private static final Pattern FINER_THAN_MILLIS =
            Pattern.compile("(\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3})\\d{1,12}(?=Z|[+-]\\d\\d|\\s*<)");

    private static final Set<String> VERSIONS = Set.of("0.91", "0.92", "0.93", "0.94", "2.0", "2.00");

    private Feeds() {}

    static Reading read(String text, URI base) {
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        try {
            List<Item> items = input.build(new StringReader(palatable(text))).getEntries().stream()
                    .flatMap(entry -> item(entry, base))
                    .limit(FeedReader.MAXIMUM_ITEMS)
                    .toList();
            return new Listing(items, List.of(), Wishes.of(text), Hubs.ofFeed(text, base));
        } catch (FeedException | IllegalArgumentException e) {
            return new Unreadable("is not a well-formed feed: " + e.getMessage());
        }
    }

    /**
     * ROME refuses a whole feed for an hour or a day that is none, and for a version that it does not know; and it takes
     * the digits of a fraction for milliseconds, however many they are, so that microseconds move a date by minutes and
     * nanoseconds by days.
     */
    private static String palatable(String text) {
        String dated = FINER_THAN_MILLIS.matcher(text).replaceAll("$1");
        String plain = without(without(dated, "skipHours"), "skipDays");
        Matcher version = RSS_VERSION.matcher(plain).region(0, Math.min(plain.length(), LONGEST_HEAD));
        return version.find() && !VERSIONS.contains(version.group(1))
                ? plain.substring(0, version.start(1)) + "2.0" + plain.substring(version.end(1))
                : plain;
    }

    private static String without(String text, String element) {
        int start = text.indexOf("<" + element + ">");
        int end = start < 0 ? -1 : text.indexOf("</" + element + ">", start);
        return end < 0 ? text : text.substring(0, start) + text.substring(end + element.length() + 3);
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
