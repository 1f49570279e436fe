package dateline.sink.projection;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Article;
import dateline.enrich.events.Author;
import dateline.enrich.events.DateInfo;
import dateline.enrich.events.Facts;
import dateline.enrich.events.Image;
import dateline.enrich.events.Place;
import dateline.enrich.events.Rights;
import dateline.ingest.events.JsonSerde;
import dateline.ingest.events.SourceRef;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.PubStatus;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An event as a schema.org NewsArticle in JSON-LD, https://schema.org/NewsArticle. Pure functions. */
final class NewsArticle {
    private NewsArticle() {}

    static ObjectNode of(ArticleEvent event) {
        ObjectNode node = JsonSerde.mapper().createObjectNode();
        node.put("@context", "https://schema.org");
        node.put("@type", "NewsArticle");
        node.put("@id", event.uri());
        node.put("identifier", event.article().id());
        node.put("url", event.article().url().toString());
        node.put("version", event.version());
        node.put("creativeWorkStatus", event.pubStatus() == PubStatus.USABLE ? "Published" : "Withdrawn");
        addText(node, event.article().facts());
        addImage(node, event.article().facts().image());
        addSubjects(node, event.article());
        addRights(node, event.article().rights());
        addPublisher(node, event.article().source());
        if (event.originalArticle() != null) {
            node.put("isBasedOn", "urn:dateline:article:" + event.originalArticle());
        }
        event.altIds().forEach(url -> node.withArray("sameAs").add(url.toString()));
        return node;
    }

    private static void addText(ObjectNode node, Facts facts) {
        put(node, "headline", facts.headline());
        put(node, "description", facts.description());
        node.put("articleBody", facts.articleBody());
        put(node, "datePublished", published(facts));
        put(
                node,
                "dateModified",
                facts.dateModified() == null ? null : ISO_OFFSET_DATE_TIME.format(facts.dateModified()));
        put(
                node,
                "inLanguage",
                facts.inLanguage() == null ? null : facts.inLanguage().toLanguageTag());
        put(node, "articleSection", facts.articleSection());
        facts.keywords().forEach(keyword -> node.withArray("keywords").add(keyword));
        if (facts.isAccessibleForFree() != null) {
            node.put("isAccessibleForFree", facts.isAccessibleForFree());
        }
        for (Author author : facts.author()) {
            node.withArray("author")
                    .addObject()
                    .put("@type", author.type() == Author.Type.PERSON ? "Person" : "Organization")
                    .put("name", author.name());
        }
    }

    /** A day alone where the page states no more. */
    private static @Nullable String published(Facts facts) {
        if (facts.datePublished() == null) {
            return null;
        }
        DateInfo info = facts.dateInfo();
        boolean isDay = info != null && info.precision() == DateInfo.Precision.DAY;
        return (isDay ? ISO_LOCAL_DATE : ISO_OFFSET_DATE_TIME).format(facts.datePublished());
    }

    private static void addImage(ObjectNode node, @Nullable Image image) {
        if (image != null) {
            ObjectNode object = node.putObject("image").put("@type", "ImageObject");
            object.put("url", image.url().toString());
            put(object, "caption", image.caption());
            put(object, "creditText", image.credit());
        }
    }

    private static void addSubjects(ObjectNode node, Article article) {
        for (Actor actor : article.analysis().actors()) {
            node.withArray("about")
                    .addObject()
                    .put("@type", type(actor.type()))
                    .put("identifier", actor.id())
                    .put("name", actor.name());
        }
        for (Place place : article.analysis().places()) {
            ObjectNode location = node.withArray("contentLocation").addObject();
            location.put("@type", "Place").put("name", place.name());
            if (place.countryCode() != null) {
                location.putObject("address").put("@type", "PostalAddress").put("addressCountry", place.countryCode());
            }
            if (place.latitude() != null && place.longitude() != null) {
                location.putObject("geo")
                        .put("@type", "GeoCoordinates")
                        .put("latitude", place.latitude())
                        .put("longitude", place.longitude());
            }
        }
    }

    private static String type(Actor.Type type) {
        return switch (type) {
            case PERSON -> "Person";
            case STATE -> "Country";
            case INTERGOVERNMENTAL, GROUP, ORGANISATION -> "Organization";
            case GOVERNMENT -> "GovernmentOrganization";
            case PARTY -> "PoliticalParty";
            case COMPANY -> "Corporation";
            case MEDIA -> "NewsMediaOrganization";
        };
    }

    private static void addRights(ObjectNode node, @Nullable Rights rights) {
        if (rights == null) {
            return;
        }
        if (rights.copyrightHolder() != null) {
            node.putObject("copyrightHolder").put("@type", "Organization").put("name", rights.copyrightHolder());
        }
        put(node, "copyrightNotice", rights.copyrightNotice());
        put(node, "license", rights.license());
        put(node, "usageInfo", rights.usageTerms());
    }

    private static void addPublisher(ObjectNode node, @Nullable SourceRef source) {
        if (source != null) {
            ObjectNode publisher = node.putObject("publisher").put("@type", "NewsMediaOrganization");
            publisher.put("name", source.name() == null ? source.id() : source.name());
            URI home = source.home();
            put(publisher, "url", home);
        }
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }
}
