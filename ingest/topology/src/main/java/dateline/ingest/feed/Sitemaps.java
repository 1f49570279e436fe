package dateline.ingest.feed;

import dateline.ingest.events.FeedKind;
import dateline.ingest.feed.Reading.Listing;
import dateline.ingest.feed.Reading.Unreadable;
import java.io.StringReader;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads sitemaps with Google's news extension, and indexes of such. Streams, so that depth and length cost nothing. */
final class Sitemaps {
    private record DatedLead(Lead lead, @Nullable OffsetDateTime changed) {}

    private static final int LONGEST_FIELD = 4000;

    private final XMLStreamReader xml;
    private final URI base;
    private final FeedKind kind;
    private final List<Item> items = new ArrayList<>();
    private final List<DatedLead> leads = new ArrayList<>();
    private final Map<String, String> fields = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    /** Namespace of the first element, empty: it has none; absent: none was read. */
    private @Nullable String root;

    private Sitemaps(XMLStreamReader xml, URI base, FeedKind kind) {
        this.xml = xml;
        this.base = base;
        this.kind = kind == FeedKind.NEWS_SITEMAP ? kind : FeedKind.SITEMAP;
    }

    static Reading read(String text, URI base, FeedKind kind) {
        try {
            Sitemaps sitemap = new Sitemaps(secure().createXMLStreamReader(new StringReader(text)), base, kind);
            sitemap.readAll();
            return new Listing(sitemap.items, sitemap.newestLeads());
        } catch (XMLStreamException e) {
            return new Unreadable("is not a well-formed sitemap: " + e.getMessage());
        }
    }

    private static XMLInputFactory secure() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void readAll() throws XMLStreamException {
        while (xml.hasNext() && !isFull()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> collect();
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {} // comments and the like say nothing
            }
        }
    }

    private void start() {
        root = root == null ? Objects.requireNonNullElse(xml.getNamespaceURI(), "") : root;
        text.setLength(0);
    }

    private boolean isFull() {
        return items.size() >= FeedReader.MAXIMUM_ITEMS || leads.size() >= FeedReader.MAXIMUM_ITEMS;
    }

    /** Indexes of large sites begin with what is oldest, so that those that changed last are followed. */
    private List<Lead> newestLeads() {
        return leads.stream()
                .sorted(Comparator.comparing(
                        DatedLead::changed,
                        Comparator.nullsLast(
                                Comparator.comparing(OffsetDateTime::toInstant).reversed())))
                .map(DatedLead::lead)
                .distinct()
                .limit(FeedReader.MAXIMUM_LEADS)
                .toList();
    }

    private void collect() {
        if (text.length() < LONGEST_FIELD) {
            text.append(xml.getText());
        }
    }

    private void end() {
        if (isOurs()) {
            end(xml.getLocalName());
        }
        text.setLength(0);
    }

    private void end(String element) {
        switch (element) {
            case "loc", "lastmod", "title", "publication_date" ->
                fields.putIfAbsent(element, text.toString().strip());
            case "url" -> addItem();
            case "sitemap" -> addLead();
            default -> {} // other elements are no part of an item
        }
    }

    /** Images and videos have locations and titles of their own, told by their namespace. */
    private boolean isOurs() {
        String namespace = Objects.requireNonNullElse(xml.getNamespaceURI(), "");
        return namespace.isEmpty()
                || namespace.equals(root)
                || namespace.contains("/schemas/sitemap/")
                || namespace.contains("/sitemap-news/")
                || "news".equals(xml.getPrefix());
    }

    private void addItem() {
        String loc = fields.get("loc");
        if (loc != null && !loc.isEmpty()) {
            items.add(new Item(
                    Links.absolute(base, loc),
                    fields.get("title"),
                    Dates.read(fields.get("publication_date")),
                    Dates.read(fields.get("lastmod"))));
        }
        fields.clear();
    }

    private void addLead() {
        URI url = lead(fields.get("loc"));
        if (url != null) {
            leads.add(new DatedLead(new Lead(url, kind), Dates.read(fields.get("lastmod"))));
        }
        fields.clear();
    }

    private @Nullable URI lead(@Nullable String loc) {
        return loc == null ? null : Links.address(Links.absolute(base, loc));
    }
}
