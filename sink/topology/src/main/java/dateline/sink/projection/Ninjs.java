package dateline.sink.projection;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Article;
import dateline.enrich.events.Author;
import dateline.enrich.events.Facts;
import dateline.enrich.events.Image;
import dateline.enrich.events.Place;
import dateline.enrich.events.Rights;
import dateline.ingest.events.JsonSerde;
import dateline.sink.events.ArticleEvent;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An event as a news item of IPTC ninjs 3.1, https://iptc.org/std/ninjs/. Pure functions. */
final class Ninjs {
    private static final int PERCENT = 100;

    private Ninjs() {}

    static ObjectNode of(ArticleEvent event) {
        Article article = event.article();
        ObjectNode item = object();
        addIdentity(item, event);
        addRights(item, article.rights());
        addText(item, article.facts());
        addActors(item, article.analysis().actors());
        article.analysis().places().forEach(place -> addPlace(item, place));
        addSubjects(item, article);
        addSource(item, article);
        addRelations(item, event);
        return item;
    }

    private static ObjectNode object() {
        return JsonSerde.mapper().createObjectNode();
    }

    private static void addIdentity(ObjectNode item, ArticleEvent event) {
        item.put("uri", event.uri());
        item.putObject("standard")
                .put("name", "ninjs")
                .put("version", "3.1")
                .put("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");
        item.put("type", "text");
        item.put("representationType", "full");
        item.put("version", Integer.toString(event.version()));
        item.put("firstCreated", event.firstCreated().toString());
        item.put("versionCreated", event.versionCreated().toString());
        item.put("pubStatus", event.pubStatus().word());
        Facts facts = event.article().facts();
        if (facts.datePublished() != null) {
            item.put("contentCreated", ISO_OFFSET_DATE_TIME.format(facts.datePublished()));
        }
        if (facts.inLanguage() != null) {
            item.put("language", facts.inLanguage().toLanguageTag());
        }
    }

    private static void addRights(ObjectNode item, @Nullable Rights rights) {
        if (rights == null) {
            return;
        }
        put(item, "copyrightHolder", rights.copyrightHolder());
        put(item, "copyrightNotice", rights.copyrightNotice());
        put(item, "usageTerms", rights.usageTerms());
        if (rights.license() != null) {
            item.putObject("rightsInfo").put("linkedRights", rights.license().toString());
        }
    }

    private static void addText(ObjectNode item, Facts facts) {
        if (facts.headline() != null) {
            item.putArray("headlines").addObject().put("role", "main").put("value", facts.headline());
        }
        if (facts.description() != null) {
            item.putArray("descriptions").addObject().put("role", "summary").put("value", facts.description());
        }
        String body = facts.articleBody();
        item.putArray("bodies")
                .addObject()
                .put("role", "main")
                .put("contentType", "text/plain")
                .put("charCount", body.codePointCount(0, body.length()))
                .put("wordCount", WordCount.of(body))
                .put("value", body);
        if (!facts.author().isEmpty()) {
            item.put("by", facts.author().stream().map(Author::name).collect(Collectors.joining(", ")));
        }
        Image image = facts.image();
        if (image != null) {
            ObjectNode rendition = item.putArray("renditions").addObject().put("name", "lead");
            rendition.put("href", image.url().toString());
            put(rendition, "title", image.caption());
        }
    }

    private static void addActors(ObjectNode item, List<Actor> actors) {
        for (Actor actor : actors) {
            String list = actor.type() == Actor.Type.PERSON ? "people" : "organisations";
            item.withArray(list)
                    .addObject()
                    .put("name", actor.name())
                    .put("rel", "about")
                    .put("literal", actor.id());
        }
    }

    private static void addPlace(ObjectNode item, Place place) {
        ObjectNode node = item.withArray("places").addObject().put("name", place.name());
        node.put("rel", place.relation().word());
        if (place.geonameId() != null) {
            node.put("uri", "https://sws.geonames.org/" + place.geonameId() + "/");
        }
        put(node, "literal", literal(place));
        if (place.latitude() != null && place.longitude() != null) {
            node.putObject("geoJSON")
                    .put("type", "Point")
                    .putArray("coordinates")
                    .add(place.longitude())
                    .add(place.latitude());
        }
        if (place.relation() == Place.Relation.DATELINE) {
            item.put("located", place.name());
        }
    }

    /** What tells the place from all others; the code of what it lies in does not. */
    private static @Nullable String literal(Place place) {
        if (KnowledgeGraphRow.isCountry(place)) {
            return "iso3166-1:" + place.countryCode();
        }
        return place.geonameId() == null ? null : "geonames:" + place.geonameId();
    }

    private static void addSubjects(ObjectNode item, Article article) {
        article.analysis()
                .regions()
                .forEach(region -> item.withArray("subjects")
                        .addObject()
                        .put("name", region.id().id())
                        .put("rel", "about")
                        .put("literal", region.m49() == null ? region.id().id() : "m49:" + region.m49())
                        .put("creator", "dateline")
                        .put("confidence", (int) Math.round(region.confidence() * PERCENT)));
        article.analysis()
                .countries()
                .forEach(country -> item.withArray("subjects")
                        .addObject()
                        .put("name", country.code())
                        .put("rel", "about")
                        .put("literal", "iso3166-1:" + country.code())
                        .put("creator", "dateline")
                        .put("relevance", (int) Math.round(country.salience() * PERCENT))
                        .put("confidence", (int) Math.round(country.confidence() * PERCENT)));
        article.facts()
                .keywords()
                .forEach(keyword -> item.withArray("subjects")
                        .addObject()
                        .put("name", keyword)
                        .put("rel", "keyword"));
    }

    private static void addSource(ObjectNode item, Article article) {
        if (article.source() != null) {
            ObjectNode source = item.putArray("infoSources").addObject();
            source.put(
                    "name",
                    article.source().name() == null
                            ? article.source().id()
                            : article.source().name());
            source.put("role", "publisher");
            URI home = article.source().home();
            put(source, "uri", home == null ? null : home.toString());
            source.put("literal", article.source().id());
        }
    }

    private static void addRelations(ObjectNode item, ArticleEvent event) {
        addAltId(item, "id", event.article().id());
        addAltId(item, "url", event.article().url().toString());
        event.altIds().forEach(url -> addAltId(item, "url", url.toString()));
        if (event.storyId() != null) {
            item.putArray("events").addObject().put("id", event.storyId()).put("rel", "story");
        }
        if (event.originalArticle() != null) {
            item.putArray("associations")
                    .addObject()
                    .put("name", event.originalArticle())
                    .put("rel", "copyOf")
                    .put("uri", "urn:dateline:article:" + event.originalArticle());
        }
        if (event.retraction() != null) {
            String notice = event.retraction().notice();
            item.put("edNote", event.retraction().reason().word() + (notice == null ? "" : ": " + notice));
        }
    }

    private static void addAltId(ObjectNode item, String role, String value) {
        item.withArray("altIds").addObject().put("role", role).put("value", value);
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
