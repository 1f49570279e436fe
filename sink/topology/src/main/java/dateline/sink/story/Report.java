package dateline.sink.story;

import static java.util.Objects.requireNonNull;

import dateline.enrich.events.Actor;
import dateline.enrich.events.Article;
import dateline.enrich.events.AssignedCountry;
import dateline.enrich.events.AssignedRegion;
import dateline.enrich.events.Sentiment;
import dateline.ingest.events.Topic;
import dateline.sink.events.ArticleEvent;
import dateline.sink.events.PubStatus;
import dateline.sink.events.StoryArticle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the gathering of stories must know of one version of an article.
 *
 * @param version the version
 * @param withdrawn whether it was taken back
 * @param article what the story will tell of it
 * @param region the region that it is about; absent: not known
 * @param countries the countries that it is about
 * @param actors who acts in it
 * @param profile what it is compared by
 */
public record Report(
        int version,
        boolean withdrawn,
        StoryArticle article,
        @Nullable AssignedRegion region,
        List<String> countries,
        List<Named> actors,
        Profile profile) {
    /** Key: article id. One task gathers all stories, so the topic has one partition. */
    public static final Topic<Report> TOPIC =
            Topic.inTransit("reports", Report.class).onOnePartition();

    private static final int MOST_ACTORS = 12;
    private static final int MOST_COUNTRIES = 5;

    /**
     * An actor, in short.
     *
     * @param id its id
     * @param name its name
     */
    public record Named(String id, String name) {}

    public Report {
        requireNonNull(article, "article");
        profile = profile == null ? Profile.EMPTY : profile; // JSON leaves out what is empty
        countries = List.copyOf(countries);
        actors = List.copyOf(actors);
    }

    /**
     * That of an event.
     *
     * @param appeared when the article did
     */
    public static Report of(ArticleEvent event, Instant appeared) {
        Article article = event.article();
        Sentiment tone = article.analysis().sentiment();
        return new Report(
                event.version(),
                event.pubStatus() == PubStatus.CANCELED,
                new StoryArticle(
                        article.id(),
                        article.url(),
                        article.facts().headline(),
                        article.source() == null ? null : article.source().id(),
                        article.facts().inLanguage(),
                        appeared,
                        tone == null ? null : (Double) tone.score()),
                article.analysis().region(),
                article.analysis().countries().stream()
                        .limit(MOST_COUNTRIES)
                        .map(AssignedCountry::code)
                        .toList(),
                article.analysis().actors().stream()
                        .limit(MOST_ACTORS)
                        .map(Report::named)
                        .toList(),
                Features.of(article));
    }

    private static Named named(Actor actor) {
        return new Named(actor.id(), actor.name());
    }

    String id() {
        return article.id();
    }
}
