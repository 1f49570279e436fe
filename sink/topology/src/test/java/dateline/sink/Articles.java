package dateline.sink;

import dateline.enrich.events.Analysis;
import dateline.enrich.events.Article;
import dateline.enrich.events.AssignedRegion;
import dateline.enrich.events.Facts;
import dateline.enrich.events.Fetch;
import dateline.enrich.events.Pipeline;
import dateline.enrich.events.Region;
import dateline.ingest.events.SourceRef;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Articles for tests. */
public final class Articles {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Articles() {}

    /** An article about the Middle East, fetched at some second past noon. */
    public static Article article(String headline, String text, int second) {
        URI url = URI.create("https://news.example/harbour");
        Facts facts = new Facts(headline, null, text, List.of(), null, null, null, null, null, List.of(), null, null);
        List<AssignedRegion> regions = List.of(AssignedRegion.of(Region.MIDDLE_EAST, 0.9));
        Analysis analysis = new Analysis(
                regions.getFirst(), regions, List.of(), List.of(), List.of(), null, List.of(), List.of(), null);
        return new Article(
                "a1",
                url,
                facts,
                analysis,
                null,
                new SourceRef("example", null, null, null, null),
                new Fetch(url, NOON.plusSeconds(second), 200, "00"),
                new Pipeline(List.of()));
    }

    /** The same without a region. */
    public static Article somewhere(String headline, String text, int second) {
        Article article = article(headline, text, second);
        Analysis nowhere =
                new Analysis(null, List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), null);
        return new Article(
                article.id(),
                article.url(),
                article.facts(),
                nowhere,
                article.rights(),
                article.source(),
                article.fetch(),
                article.pipeline());
    }
}
