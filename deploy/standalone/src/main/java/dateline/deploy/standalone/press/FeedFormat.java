package dateline.deploy.standalone.press;

import java.util.Locale;

/** How a site announces its articles, and how it shows there that one was corrected. */
enum FeedFormat {
    /** RSS 2.0; a correction moves {@code pubDate}. */
    RSS("/feed.xml", "application/rss+xml"),
    /** RSS 2.0 as .NET writes it: {@code pubDate} stays, a correction moves {@code a10:updated}. */
    RSS_A10("/feed.xml", "application/rss+xml"),
    /** Atom 1.0; {@code published} stays, a correction moves {@code updated}. */
    ATOM("/atom.xml", "application/atom+xml");

    private final String path;
    private final String type;

    FeedFormat(String path, String type) {
        this.path = path;
        this.type = type;
    }

    static FeedFormat named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String path() {
        return path;
    }

    String type() {
        return type;
    }

    String template() {
        return "feeds/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".xml";
    }
}
