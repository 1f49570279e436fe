package dateline.deploy;

import dateline.ingest.events.Source;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One outline of OPML.
 *
 * @param attributes by name in lower case, for readers differ in how they write them; our own behind a colon
 */
record OpmlOutline(Map<String, String> attributes) {
    private static final int LONGEST_ID = 100;

    static OpmlOutline of(XMLStreamReader xml) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            boolean own = Opml.NAMESPACE.equals(xml.getAttributeNamespace(i));
            attributes.put(own ? ":" + name : name, xml.getAttributeValue(i).strip());
        }
        return new OpmlOutline(attributes);
    }

    /** Folders and links to web pages are none. */
    boolean isSubscription() {
        return value("xmlurl") != null || value(":kind") != null;
    }

    /** What the outlines of one site share. */
    String site() {
        return Stream.of(":source", "htmlurl", "xmlurl", "url")
                .map(this::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    String title() {
        return Objects.requireNonNullElse(name(), site());
    }

    private @Nullable String name() {
        return value("title") == null ? value("text") : value("title");
    }

    /** The source that the outlines of one site make, under an id that is not taken. */
    static Source source(List<OpmlOutline> site, Set<String> taken) {
        OpmlOutline first = site.getFirst();
        String id = first.id(taken);
        String interval = first.value(":interval");
        return new Source(
                id,
                id.equals(first.name()) ? null : first.name(),
                first.home(),
                site.stream().flatMap(outline -> outline.feed().stream()).toList(),
                site.stream().flatMap(outline -> outline.sitemap().stream()).toList(),
                first.language(),
                first.value(":country"),
                interval == null ? null : Duration.parse(interval),
                "false".equals(first.value(":enabled")) ? Boolean.FALSE : null);
    }

    static Map<String, String> attributes(Source source, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(more);
        all.put("text", Objects.requireNonNullElse(source.name(), source.id()));
        put(all, "htmlUrl", source.home());
        put(
                all,
                "language",
                source.language() == null ? null : source.language().toLanguageTag());
        return all;
    }

    static Map<String, String> ownAttributes(Source source, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(more);
        all.put("source", source.id());
        put(all, "country", source.country());
        put(all, "interval", source.interval());
        put(all, "enabled", source.isEnabled() ? null : "false");
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }

    private @Nullable String value(String name) {
        String value = attributes.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    private List<URI> feed() {
        String feed = value("xmlurl");
        return feed == null ? List.of() : List.of(URI.create(feed));
    }

    private List<URI> sitemap() {
        String url = value("url");
        return url != null && "sitemap".equals(value(":kind")) ? List.of(URI.create(url)) : List.of();
    }

    private @Nullable URI home() {
        String home = value("htmlurl");
        return home == null || !home.startsWith("http") ? null : URI.create(home);
    }

    private @Nullable Locale language() {
        String language = value("language");
        return language == null || language.equals("unknown") ? null : Locale.forLanguageTag(language);
    }

    /** The one that it was exported under, else the site's host, else with the title or a number behind it. */
    private String id(Set<String> taken) {
        String own = value(":source");
        if (own != null) {
            return own;
        }
        String host = SourceId.of(URI.create(site()));
        String named = SourceId.of(host + "-" + title());
        String id = !taken.contains(host) ? host : named.substring(0, Math.min(named.length(), LONGEST_ID - 5));
        String free = id;
        for (int n = 2; taken.contains(free); n++) {
            free = id + "-" + n;
        }
        return free;
    }
}
