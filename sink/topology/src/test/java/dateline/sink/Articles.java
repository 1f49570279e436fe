package dateline.sink;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Analysis;
import dateline.enrich.events.Article;
import dateline.enrich.events.ArticleId;
import dateline.enrich.events.AssignedCountry;
import dateline.enrich.events.AssignedRegion;
import dateline.enrich.events.Facts;
import dateline.enrich.events.Fetch;
import dateline.enrich.events.Label;
import dateline.enrich.events.Pipeline;
import dateline.enrich.events.Region;
import dateline.enrich.events.Sentiment;
import dateline.ingest.events.SourceRef;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Articles for tests. */
public final class Articles {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final AssignedRegion MIDDLE_EAST = AssignedRegion.of(Region.MIDDLE_EAST, 0.9);

    private Articles() {}

    /** An article about the Middle East, fetched at some second past noon. */
    public static Article article(String headline, String text, int second) {
        return at("https://news.example/harbour", headline, text, second);
    }

    /** The same at an address of its own. */
    public static Article at(String url, String headline, String text, int second) {
        Analysis analysis = new Analysis(
                MIDDLE_EAST,
                List.of(MIDDLE_EAST),
                List.of(new AssignedCountry("YE", 0.8, 0.9)),
                List.of(),
                List.of(new Actor(
                        "org:port", "Port Authority", Actor.Type.ORGANISATION, null, null, 0.5, 0.9, List.of(), null)),
                new Sentiment(Label.NEGATIVE, -0.4, 0.8, 0.2, null),
                List.of(),
                List.of(),
                null);
        return article(URI.create(url), headline, text, second, analysis);
    }

    /** The same without a region. */
    public static Article somewhere(String headline, String text, int second) {
        return somewhere("https://news.example/harbour", headline, text, second);
    }

    /** That at an address of its own. */
    public static Article somewhere(String url, String headline, String text, int second) {
        Analysis nowhere =
                new Analysis(null, List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), null);
        return article(URI.create(url), headline, text, second, nowhere);
    }

    private static Article article(URI url, String headline, String text, int second, Analysis analysis) {
        Facts facts = new Facts(headline, null, text, List.of(), null, null, null, null, null, List.of(), null, null);
        return new Article(
                ArticleId.of(url),
                url,
                facts,
                analysis,
                null,
                new SourceRef(url.getHost().split("\\.")[0], null, null, null, null),
                new Fetch(url, NOON.plusSeconds(second), 200, "00"),
                new Pipeline(List.of("extract/1")));
    }

    /** The same, first fetched under another address. */
    public static Article fetchedFrom(String address, Article article) {
        return new Article(
                article.id(),
                article.url(),
                article.facts(),
                article.analysis(),
                article.rights(),
                article.source(),
                new Fetch(URI.create(address), article.fetch().fetchedAt(), 200, "00"),
                article.pipeline());
    }
}
