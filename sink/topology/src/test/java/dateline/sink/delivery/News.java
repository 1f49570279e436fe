package dateline.sink.delivery;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Analysis;
import dateline.enrich.events.Article;
import dateline.enrich.events.AssignedCountry;
import dateline.enrich.events.AssignedRegion;
import dateline.enrich.events.Facts;
import dateline.enrich.events.Fetch;
import dateline.enrich.events.Label;
import dateline.enrich.events.Pipeline;
import dateline.enrich.events.Region;
import dateline.enrich.events.Sentiment;
import dateline.ingest.events.JsonSerde;
import dateline.ingest.events.SourceRef;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.PubStatus;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Published versions for tests, each a little different from the plain one. Immutable. */
public record News(
        String id,
        int version,
        String headline,
        String text,
        Region region,
        String country,
        String actor,
        double score,
        String source,
        String language,
        Instant created,
        boolean duplicate,
        @Nullable String story,
        PubStatus status) {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** Some article on the Middle East, in one version. */
    public static News plain(String id) {
        return new News(
                id,
                1,
                "Strait reopens",
                "Carriers welcomed the step.",
                Region.MIDDLE_EAST,
                "TR",
                "NATO",
                0.2,
                "harbour-times",
                "en-GB",
                NOON,
                false,
                null,
                PubStatus.USABLE);
    }

    public News version(int version) {
        return new News(
                id, version, headline, text, region, country, actor, score, source, language, created, duplicate, story,
                status);
    }

    public News saying(String headline, String text) {
        return new News(
                id, version, headline, text, region, country, actor, score, source, language, created, duplicate, story,
                status);
    }

    public News about(Region region, String country, String actor) {
        return new News(
                id, version, headline, text, region, country, actor, score, source, language, created, duplicate, story,
                status);
    }

    public News toned(double score) {
        return new News(
                id, version, headline, text, region, country, actor, score, source, language, created, duplicate, story,
                status);
    }

    public News from(String source, String language) {
        return new News(
                id, version, headline, text, region, country, actor, score, source, language, created, duplicate, story,
                status);
    }

    public News at(Instant created) {
        return new News(
                id, version, headline, text, region, country, actor, score, source, language, created, duplicate, story,
                status);
    }

    public News copied(boolean duplicate) {
        return new News(
                id, version, headline, text, region, country, actor, score, source, language, created, duplicate, story,
                status);
    }

    public News ofStory(String story) {
        return new News(
                id, version, headline, text, region, country, actor, score, source, language, created, duplicate, story,
                status);
    }

    public News withStatus(PubStatus status) {
        return new News(
                id, version, headline, text, region, country, actor, score, source, language, created, duplicate, story,
                status);
    }

    public ArticleEvent event() {
        return new ArticleEvent(
                "urn:dateline:article:" + id,
                version,
                version == 1 ? null : version - 1,
                NOON,
                created,
                status,
                List.of(),
                null,
                null,
                duplicate,
                duplicate ? "the-original" : null,
                duplicate ? 0.9 : null,
                story,
                article());
    }

    public byte[] json() {
        return JsonSerde.mapper().writeValueAsBytes(event());
    }

    private Article article() {
        URI url = URI.create("https://news.example/" + id);
        Facts facts = new Facts(
                headline,
                null,
                text,
                List.of(),
                null,
                null,
                null,
                Locale.forLanguageTag(language),
                null,
                List.of(),
                null,
                null);
        return new Article(
                id,
                url,
                facts,
                analysis(),
                null,
                new SourceRef(source, null, null, null, null),
                new Fetch(url, created, 200, "00"),
                new Pipeline(List.of()));
    }

    private Analysis analysis() {
        Label label = score > 0.1 ? Label.POSITIVE : score < -0.1 ? Label.NEGATIVE : Label.NEUTRAL;
        List<AssignedRegion> regions = List.of(AssignedRegion.of(region, 0.9));
        String actorId = "org:" + actor.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new Analysis(
                regions.getFirst(),
                regions,
                List.of(new AssignedCountry(country, 1, 0.9)),
                List.of(),
                List.of(new Actor(actorId, actor, Actor.Type.ORGANISATION, null, null, 1, 1, List.of(), null)),
                new Sentiment(label, score, 0.8, 0, null),
                List.of(),
                List.of(),
                null);
    }
}
