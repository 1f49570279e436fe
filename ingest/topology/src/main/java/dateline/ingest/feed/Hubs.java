package dateline.ingest.feed;

import dateline.ingest.websub.Hub;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Finds the hub that a feed names in its head, or that its server names in the header Link. */
public final class Hubs {
    private static final int LONGEST_HEAD = 32 * 1024;
    private static final Pattern ENTRY = Pattern.compile("<(?:[a-zA-Z]{1,20}:)?(?:item|entry)[\\s>]");
    private static final Pattern LINK = Pattern.compile("<([^<>]{1,2000})>([^<,]{1,500})");
    private static final Pattern RELATION = Pattern.compile("(?i)rel\\s?=\\s?\"?([a-z ]{1,100})");

    private Hubs() {}

    /** The hub of a feed in XML; absent: it names none. */
    static @Nullable Hub ofFeed(String text, URI base) {
        String start = text.substring(0, Math.min(text.length(), LONGEST_HEAD));
        Matcher entry = ENTRY.matcher(start);
        Document head = Jsoup.parse(entry.find() ? start.substring(0, entry.start()) : start, Parser.xmlParser());
        String hub = null;
        String self = null;
        for (Element link : head.getAllElements()) {
            if (link.tagName().endsWith("link")) {
                hub = hub == null && isOf(link, "hub") ? link.attr("href") : hub;
                self = self == null && isOf(link, "self") ? link.attr("href") : self;
            }
        }
        return hub(hub, self, base);
    }

    /** The hub that a header Link names; absent: it names none. */
    public static @Nullable Hub ofHeader(String header, URI base) {
        String hub = null;
        String self = null;
        Matcher links = LINK.matcher(header);
        while (links.find()) {
            Matcher relation = RELATION.matcher(links.group(2));
            String relations = relation.find() ? " " + relation.group(1).strip() + " " : "";
            hub = hub == null && relations.contains(" hub ") ? links.group(1) : hub;
            self = self == null && relations.contains(" self ") ? links.group(1) : self;
        }
        return hub(hub, self, base);
    }

    static @Nullable Hub hub(@Nullable String hub, @Nullable String self, URI base) {
        URI url = hub == null ? null : Links.address(Links.absolute(base, hub));
        URI topic = self == null ? base : Links.address(Links.absolute(base, self));
        return url == null ? null : new Hub(url, topic == null ? base : topic);
    }

    private static boolean isOf(Element link, String relation) {
        return link.attr("rel").strip().equalsIgnoreCase(relation);
    }
}
