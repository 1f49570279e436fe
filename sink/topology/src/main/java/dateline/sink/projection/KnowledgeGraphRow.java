package dateline.sink.projection;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Analysis;
import dateline.enrich.events.Article;
import dateline.enrich.events.Place;
import dateline.enrich.events.Quotation;
import dateline.enrich.events.Sentiment;
import dateline.sink.events.ArticleEvent;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event as a row of GDELT's Global Knowledge Graph 2.1 (its code book of 2015 names the columns). What Dateline does
 * not know (themes, counts, GCAM) is empty, and so is what only machine-translated articles have; offsets are code
 * points. Countries and their divisions have codes of ISO 3166 where GDELT has FIPS 10-4, and places have GeoNames' ids
 * where GDELT has those of GNS and GNIS. A place is a country or, whatever else it may be, a city. Pure functions.
 */
final class KnowledgeGraphRow {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String WEB = "1";
    private static final String COUNTRY = "1";
    private static final String CITY = "4";
    private static final String NOTHING = "";
    private static final double PERCENT = 100;

    private KnowledgeGraphRow() {}

    static String of(ArticleEvent event) {
        Article article = event.article();
        Analysis analysis = article.analysis();
        String date = DATE.format(event.versionCreated());
        return Stream.of(
                        date + "-" + article.id() + "." + event.version(),
                        date,
                        WEB,
                        source(article),
                        article.url().toString(),
                        NOTHING,
                        NOTHING,
                        NOTHING,
                        NOTHING,
                        each(analysis.places(), KnowledgeGraphRow::location),
                        each(analysis.places(), KnowledgeGraphRow::locationWithOffset),
                        names(analysis, KnowledgeGraphRow::isPerson),
                        namesWithOffsets(analysis, KnowledgeGraphRow::isPerson),
                        names(analysis, actor -> !isPerson(actor)),
                        namesWithOffsets(analysis, actor -> !isPerson(actor)),
                        tone(analysis.sentiment(), article.facts().articleBody()),
                        NOTHING,
                        NOTHING,
                        article.facts().image() == null
                                ? NOTHING
                                : article.facts().image().url().toString(),
                        NOTHING,
                        NOTHING,
                        NOTHING,
                        quotations(article),
                        namesWithOffsets(analysis, actor -> true),
                        NOTHING,
                        NOTHING,
                        extras(event))
                .map(KnowledgeGraphRow::onOneLine)
                .collect(Collectors.joining("\t"));
    }

    /** The source, or the site; a host with an underscore is none to {@link java.net.URI}. */
    private static String source(Article article) {
        if (article.source() != null) {
            return article.source().id();
        }
        String host = article.url().getHost();
        return host == null ? text(article.url().getAuthority()) : host;
    }

    private static String onOneLine(String value) {
        return value.replaceAll("[\\t\\r\\n]+", " ");
    }

    /** A name's own separators would part it. */
    private static String plain(String name) {
        return name.replaceAll("[#;,|]+", " ");
    }

    private static <T> String each(List<T> all, Function<T, String> writer) {
        return all.stream().map(writer).collect(Collectors.joining(";"));
    }

    private static String location(Place place) {
        return String.join(
                "#",
                isCountry(place) ? COUNTRY : CITY,
                plain(place.name()),
                text(place.countryCode()),
                text(place.adm1()),
                text(place.latitude()),
                text(place.longitude()),
                text(place.geonameId()));
    }

    private static String locationWithOffset(Place place) {
        return String.join(
                "#",
                isCountry(place) ? COUNTRY : CITY,
                plain(place.name()),
                text(place.countryCode()),
                text(place.adm1()),
                NOTHING,
                text(place.latitude()),
                text(place.longitude()),
                text(place.geonameId()),
                place.mentions().isEmpty()
                        ? NOTHING
                        : text(place.mentions().getFirst().start()));
    }

    /** Of a country only its code is known; of a place in it more, and of a name that no atlas has not even that. */
    static boolean isCountry(Place place) {
        return place.countryCode() != null
                && place.adm1() == null
                && place.latitude() == null
                && place.geonameId() == null;
    }

    private static String text(@Nullable Object value) {
        return value == null ? NOTHING : value.toString();
    }

    private static boolean isPerson(Actor actor) {
        return actor.type() == Actor.Type.PERSON;
    }

    private static String names(Analysis analysis, Predicate<Actor> wanted) {
        return analysis.actors().stream()
                .filter(wanted)
                .map(actor -> plain(actor.name()).toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(";"));
    }

    private static String namesWithOffsets(Analysis analysis, Predicate<Actor> wanted) {
        return analysis.actors().stream()
                .filter(wanted)
                .flatMap(actor -> actor.mentions().stream().map(mention -> plain(actor.name()) + "," + mention.start()))
                .collect(Collectors.joining(";"));
    }

    /** Tone, and the number of words; the shares of single words are not what it was judged by. */
    private static String tone(@Nullable Sentiment sentiment, String body) {
        return sentiment == null
                ? NOTHING
                : String.format(Locale.ROOT, "%.2f,,,,,,%d", sentiment.score() * PERCENT, WordCount.of(body));
    }

    private static String quotations(Article article) {
        return article.analysis().quotations().stream()
                .map(quotation -> quotation(article.facts().articleBody(), quotation))
                .collect(Collectors.joining("#"));
    }

    private static String quotation(String body, Quotation quotation) {
        String words = body.substring(index(body, quotation.start()), index(body, quotation.end()));
        return quotation.start() + "|" + (quotation.end() - quotation.start()) + "|" + text(quotation.verb()) + "|"
                + words.replaceAll("[#|]+", " ");
    }

    /** Where a code point stands in a text; its end for one that lies behind it. */
    private static int index(String text, int codePoint) {
        return text.offsetByCodePoints(0, Math.min(codePoint, text.codePointCount(0, text.length())));
    }

    private static String extras(ArticleEvent event) {
        return element("PAGE_TITLE", event.article().facts().headline())
                + element("DATELINE_STORY", event.storyId())
                + element("DATELINE_ORIGINAL", event.originalArticle())
                + element("DATELINE_STATUS", event.pubStatus().word());
    }

    private static String element(String name, @Nullable String value) {
        return value == null
                ? NOTHING
                : "<" + name + ">"
                        + value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</" + name + ">";
    }
}
